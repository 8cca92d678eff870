import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isBuilt, rememberBuild, takeSnapshot } from './build-stamp.mjs'
import { isInstalled } from './installed.mjs'
import { freePort } from './port.mjs'
import { install } from './prepare.mjs'
import { buildTrouble, installTrouble } from './prepare-trouble.mjs'
import { temporaryFolder } from './testing/bench.mjs'

let temporary, root
const write = (path, content) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
}
beforeEach(() => {
  temporary = temporaryFolder()
  root = temporary.folder
})
afterEach(() => temporary.remove())

describe('packages', () => {
  const wanted = {
    '': { name: 'convene' },
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/for-other-systems': { version: '1.0.0', optional: true },
  }
  const present = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } }
  const installed = () => isInstalled(root)

  test('are in place when what npm noted is what the lock file lists, whatever the times', () => {
    write('package-lock.json', { packages: wanted })
    expect(installed()).toBe(false)
    write('node_modules/.package-lock.json', { packages: present })
    expect(installed()).toBe(true)
    utimesSync(join(root, 'node_modules/.package-lock.json'), 1, 1)
    expect(installed()).toBe(true)
  })

  test.each([
    ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }],
    ['other content', { 'node_modules/a': { version: '1.0.0', integrity: 'y' } }],
    ['one missing', {}],
    ['one too many', { ...present, 'node_modules/b': { version: '1.0.0' } }],
  ])('are not in place with %s', (_, packages) => {
    write('package-lock.json', { packages: wanted })
    write('node_modules/.package-lock.json', { packages })
    expect(installed()).toBe(false)
  })

  test('without a network, installing ends with one sentence', async () => {
    const registry = `http://127.0.0.1:${await freePort()}/`
    const packages = {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': {
        version: '1.0.0',
        resolved: `${registry}a/-/a-1.0.0.tgz`,
        integrity: 'sha512-AAAA',
      },
    }
    write('package.json', { name: 'x', version: '1.0.0', dependencies: { a: '1.0.0' } })
    write('package-lock.json', { name: 'x', version: '1.0.0', lockfileVersion: 3, packages })
    const environment = {
      ...process.env,
      npm_config_cache: join(root, 'cache'),
      npm_config_registry: registry,
    }
    await expect(install(root, undefined, environment)).rejects.toThrow(
      /^The packages could not be fetched, because the npm registry \(127\.0\.0\.1:\d+\) does not answer: connect .*, then start again\.$/,
    )
  }, 120_000)

  test.each([
    [
      1,
      'npm error code ENOTFOUND\nnpm error request to https://registry.npmjs.org/a failed',
      /registry \(registry\.npmjs\.org\) does not answer/,
    ],
    [1, 'npm error code ENOSPC\nnpm error write', /^No space is left on the disk that holds \/project/],
    [1, 'npm error code EACCES', /^The packages cannot be installed, because \/project cannot be written/],
    [1, 'npm error code SELF_SIGNED_CERT_IN_CHAIN', /certificate is not trusted here: set /],
    [1, 'npm error code EUSAGE\nnpm error in sync', /do not agree: run npm install/],
    ['ENOENT', '', /^npm was not found: install it/],
    [
      1,
      'npm error something new\nnpm error A complete log of this run',
      /^Installing the packages failed \(npm ci, 1\): something new\. Run npm ci/,
    ],
  ])('npm ending with %s and %j becomes a sentence', (code, output, sentence) => {
    expect(installTrouble(code, output, '/project').message).toMatch(sentence)
  })
})

describe('the build', () => {
  const built = () => isBuilt(root)
  beforeEach(() => {
    write('package-lock.json', {})
    write('apps/api/package.json', { scripts: { build: 'tsc -b' } })
    write('apps/api/src/main.ts', 'one')
    write('apps/api/src/main.test.ts', 'test')
    write('apps/e2e/package.json', {})
    write('apps/api/dist/main.js', 'built')
    rememberBuild(root, takeSnapshot(root))
  })

  test('is in place right after it was made', () => {
    expect(built()).toBe(true)
  })

  test('is in place after a checkout that touched the files and changed none, and after a test has changed', () => {
    utimesSync(join(root, 'apps/api/src/main.ts'), 1, 1)
    write('apps/api/src/main.test.ts', 'another test')
    expect([built(), built()]).toEqual([true, true])
  })

  test.each([
    ['a source has changed', () => write('apps/api/src/main.ts', 'two')],
    ['a source was added', () => write('packages/rules/src/round.ts', '')],
    ['a source has gone', () => rmSync(join(root, 'apps/api/src/main.ts'))],
    [
      'a source has another name',
      () => renameSync(join(root, 'apps/api/src/main.ts'), join(root, 'apps/api/src/more.ts')),
    ],
    ['the packages have changed', () => write('package-lock.json', { packages: {} })],
    ['its results have gone', () => rmSync(join(root, 'apps/api/dist'), { recursive: true })],
    ['what remembers it is garbage', () => write('node_modules/.cache/convene/build.json', '{')],
  ])('is out of date when %s', (_, change) => {
    change()
    expect(built()).toBe(false)
  })

  test('that failed shows what it printed before the sentence; a full disk is one sentence', () => {
    const failed = buildTrouble(1, 'a.ts:3 error TS1005: EACCES expected', '/project')
    expect(failed.message).toMatch(/^The build failed \(1\); what it printed stands above: correct it/)
    expect(failed.evidence).toContain('TS1005')
    expect(buildTrouble(1, 'ENOSPC: no space left', '/project').message).toMatch(/^No space is left/)
    expect(buildTrouble(1, 'EACCES: permission denied', '/project').message).toMatch(
      /^The build cannot write/,
    )
  })
})
