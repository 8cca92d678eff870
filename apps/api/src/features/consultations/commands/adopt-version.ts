import { adoptVersion as rule } from '@convene/rules/consultation.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { CommandRefused } from '../../../platform/command-line/explain.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { consultationRoom, versionAdopted } from '../consultations.entries.js'
import { readVersion } from '../read-version.js'

/** Which consultation takes which version of its text. */
export interface Adoption {
  readonly slug: string
  readonly versionId: string
}

/**
 * Makes a consultation read a version of its text from now on. One entry in its own log, or none when it reads that
 * version already. Refused with NOT_FOUND when there is no such consultation.
 * Throws CommandRefused when the version is of another document: what was said on the old text would hang in the air.
 */
export const adoptVersion = command(rule, {
  log: async (tx, { slug }: Adoption) =>
    (await tx.one<{ log: string }>('select log_id as log from consultation where slug = $1', [slug]))?.log ??
    refuse(notFound, {}),
  content: ({ slug, versionId }) => ({ slug, version: versionId }),
  lock: (tx, { slug }) => tx.query('select from consultation where slug = $1 for update', [slug]),
  facts: async () => ({}),
  run: async (tx, { input: { slug, versionId }, act }) => {
    const row = await tx.one<{ id: string; reads: string; own: boolean }>(
      `select c.id, c.document_version_id as reads, exists (
         select from document_version v where v.id = $2 and v.document_id = c.document_id) as own
       from consultation c where c.slug = $1`,
      [slug, versionId],
    )
    if (row === undefined) return refuse(notFound, {})
    if (!row.own)
      throw new CommandRefused(
        `The consultation “${slug}” is on another document: it cannot take this version.`,
      )
    if (row.reads === versionId) return nothingChanged(undefined)
    await readVersion(tx, row.id, versionId)
    const ids = { consultation: row.id, version: versionId }
    return done(
      await append(tx, { ...act, kind: versionAdopted, ids, rooms: [consultationRoom], fields: {} }),
      undefined,
    )
  },
})
