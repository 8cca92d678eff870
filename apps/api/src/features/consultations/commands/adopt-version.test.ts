import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readCompactFile } from '@convene/compact-text/read-compact-file.js'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Client } from 'pg'
import type { DataSource } from 'typeorm'
import { system } from '../../../platform/record/system-account.js'
import { type TestDatabase, testDatabase } from '../../../testing/database.js'
import { compactTables, importCompact, prepareImport } from '../../compact/compact.module.js'
import { adoptVersion } from './adopt-version.js'

// a loaded machine copies databases slowly
jest.setTimeout(30_000)

let db: TestDatabase
let source: DataSource
let owner: Client
let text: string
beforeAll(async () => {
  db = await testDatabase()
  source = await db.source(compactTables)
  owner = await db.owner()
  text = await readFile(new URL('../../../../fixtures/compact.json', import.meta.url), 'utf8')
})
afterAll(() => db.close())

const version = async (vision: string, document = 'document') => {
  const read = readCompactFile(
    new TextEncoder().encode(text.replace('The Global Digital Compact will set out', vision)),
  )
  if (!read.ok) throw new Error(JSON.stringify(read))
  const outcome = await importCompact(source, system, await prepareImport(read.file, document))
  if (outcome.outcome === 'refused' || outcome.report === undefined) throw new Error(JSON.stringify(outcome))
  return { documentId: outcome.report.text.documentId, versionId: outcome.report.text.versionId }
}
const consultation = async ({ documentId, versionId }: { documentId: string; versionId: string }) => {
  const slug = `c-${randomUUID()}`
  await owner.query(
    `with born as (insert into log (kind) values ('consultation') returning id)
     insert into consultation (slug, log_id, document_id, document_version_id, zone) select $1, id, $2, $3, 'UTC' from born`,
    [slug, documentId, versionId],
  )
  return slug
}
const state = async (slug: string) =>
  (
    await owner.query<{ reads: string; kinds: string[]; rooms: string[] }>(
      `select c.document_version_id as reads, array(select kind from entry where log_id = c.log_id order by number) as kinds,
         array(select name from room where log_id = c.log_id) as rooms from consultation c where slug = $1`,
      [slug],
    )
  ).rows[0]

describe('adoptVersion', () => {
  test('an import alone leaves a consultation on its version; adopting changes it, with an entry in its own log', async () => {
    const first = await version('First')
    const slug = await consultation(first)
    const second = await version('Second')
    expect(await state(slug)).toEqual({ reads: first.versionId, kinds: [], rooms: [] })
    const outcome = await adoptVersion(source, system, { slug, versionId: second.versionId })
    expect(outcome).toMatchObject({ outcome: 'done', entry: { kind: 'version.adopted', number: 1 } })
    expect(await state(slug)).toEqual({
      reads: second.versionId,
      kinds: ['version.adopted'],
      rooms: ['consultation'],
    })
  })

  test('the version it reads already changes nothing', async () => {
    const made = await version('Third')
    const slug = await consultation(made)
    expect(await adoptVersion(source, system, { slug, versionId: made.versionId })).toEqual({
      outcome: 'nothingChanged',
    })
    expect(await state(slug)).toMatchObject({ kinds: [] })
  })

  test('a version of another document is refused', async () => {
    const slug = await consultation(await version('Fourth'))
    const { versionId } = await version('Fourth', 'another-document')
    await expect(adoptVersion(source, system, { slug, versionId })).rejects.toThrow(
      /is on another document: it cannot take this version\.$/,
    )
    expect(await state(slug)).toMatchObject({ kinds: [] })
  })

  test('a consultation that is not there is refused', async () => {
    const { versionId } = await version('Fifth')
    expect(await adoptVersion(source, system, { slug: 'nowhere', versionId })).toMatchObject({
      outcome: 'refused',
      code: 'NOT_FOUND',
    })
  })

  test('is for the system alone', async () => {
    const made = await version('Sixth')
    const slug = await consultation(made)
    const person = { account: system.account, kind: 'person' } as const
    expect(await adoptVersion(source, person, { slug, versionId: made.versionId })).toMatchObject({
      code: 'NOT_FOR_YOU',
    })
  })
})
