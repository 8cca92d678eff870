import { describe, expect, test } from '@jest/globals'
import { join } from 'node:path'
import { projectRoot, readSettings } from './settings.mjs'

const service = 'postgres://service:secret@db.example:5432/convene'
const owner = 'postgresql://owner:secret@db.example/convene'

describe('settings', () => {
  test('without any, it serves this machine on port 3000 with data in .convene', () => {
    const defaults = {
      host: '127.0.0.1',
      port: 3000,
      dataFolder: join(projectRoot, '.convene'),
      external: null,
    }
    expect(readSettings({})).toEqual(defaults)
    expect(readSettings({ HOST: '', PORT: '', CONVENE_DATA: '', DATABASE_URL: '' })).toEqual(defaults)
  })

  test('an own database takes the place of the embedded one', () => {
    const { external } = readSettings({ DATABASE_URL: service, DATABASE_OWNER_URL: owner })
    expect(external).toEqual({ serviceUrl: service, ownerUrl: owner })
    expect(readSettings({ DATABASE_URL: service }).external).toEqual({
      serviceUrl: service,
      ownerUrl: undefined,
    })
  })

  test.each(['::', '::1', '0.0.0.0', 'localhost', 'convene.example.org'])('HOST may be %s', (HOST) => {
    expect(readSettings({ HOST }).host).toBe(HOST)
  })

  test('a relative CONVENE_DATA is meant from the project, an absolute one stays', () => {
    expect(readSettings({ CONVENE_DATA: './data' }).dataFolder).toBe(join(projectRoot, 'data'))
    expect(readSettings({ CONVENE_DATA: '/srv/données' }).dataFolder).toBe('/srv/données')
  })

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000x'],
    ['PORT', '1e3'],
    ['HOST', 'http://localhost'],
    ['HOST', '127.0.0.1:80'],
    ['HOST', '999.1.1.1'],
    ['HOST', 'a b'],
    ['CONVENE_DATA', 'a\nb'],
    ['DATABASE_URL', 'mysql://a@b/c'],
    ['DATABASE_URL', 'postgres://host'],
    ['DATABASE_URL', 'convene'],
    ['DATABASE_OWNER_URL', owner],
  ])('%s=%j is refused with one sentence that names it', (name, value) => {
    const refusal = (() => {
      try {
        return readSettings({ [name]: value })
      } catch (error) {
        return error.message
      }
    })()
    expect(refusal).toMatch(new RegExp(`^${name} is [^\n]+\\.$`))
  })

  test('the sentence about a database address does not repeat its password', () => {
    expect(() => readSettings({ DATABASE_URL: 'pg://me:hunter2@host/db' })).toThrow(/^(?!.*hunter2)/)
  })
})
