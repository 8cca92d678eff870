import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tooOld } from './node-version.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.9.1', '100.0.0'])('Node %s starts', (version) => {
  expect(tooOld(version)).toBeNull()
})

test.each(['12.22.12', '18.20.4', '19.9.0', '20.0.0', '20.18.9', 'garbage'])(
  'Node %s is refused with one sentence that names it and what to install',
  (version) => {
    expect(tooOld(version)).toMatch(/^Convene needs Node 20\.19 or newer and this is Node .+: install .+\.$/)
    expect(tooOld(version)).toContain(version)
  },
)

test.each(['start', 'convene', 'test', 'ensure-prepared', 'node-version'])(
  'a Node of 2019 can read %s.mjs, so that it gets to say so',
  (name) => {
    const { parse } = createRequire(import.meta.url)('acorn')
    const source = readFileSync(new URL(`./${name}.mjs`, import.meta.url), 'utf8')
    expect(() => parse(source, { ecmaVersion: 2020, sourceType: 'module' })).not.toThrow()
    expect(source).not.toMatch(/^await |node:/m)
  },
)
