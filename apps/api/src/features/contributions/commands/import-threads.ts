import type { Language } from '@convene/compact-text/language.js'
import { importThreads as rule } from '@convene/rules/import-threads.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { CommandRefused } from '../../../platform/command-line/explain.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { codeOfProposal, lockImports, storeProposals } from '../../compact/compact.module.js'
import { consultationRoom, readVersion } from '../../consultations/consultations.module.js'
import { discussionRoom, threadRoom, threadsImported } from '../contributions.entries.js'
import type { Placed } from '../import/comment-tree.js'
import { storeComments, type CommentsReport } from '../import/import-rows.js'
import type { ImportedComment } from '../import/read-comments.js'
import type { Proposal } from '../import/read-proposals.js'

/** A pair of files that was found right. */
export interface ThreadsImport {
  readonly slug: string
  /** The language of both files; null takes the one of the consultation's text. */
  readonly language: Language | null
  readonly proposals: readonly Proposal[]
  readonly tree: ReadonlyMap<string, Placed>
  /** Reads the comments of the file once more. */
  readonly comments: () => AsyncIterable<ImportedComment>
  readonly digests: { readonly proposals: string; readonly comments: string }
}

/** What an import did. */
export interface ThreadsReport {
  readonly versionNumber: number
  readonly textChanged: boolean
  readonly proposals: number
  readonly comments: CommentsReport
}

interface Importing {
  readonly id: string
  readonly version: string
  readonly document: string
  readonly language: Language
  readonly round: string | null
}

const participants: Readonly<Record<Language, string>> = {
  en: 'Participant',
  fr: 'Participant',
  es: 'Participante',
  ru: 'Участник',
  zh: '参与者',
  ar: 'مشارك',
}

/**
 * Takes proposals and comments from a pair of files: each proposal is a provision of the consultation's text, each comment
 * a contribution on it. What an import before brought and these files have no more is taken out, so that the same files
 * always lead to the same state; ids stay by the ids of the files. One entry with the files' digests, or none when nothing
 * changed. Refused with NOT_FOUND when there is no such consultation.
 * Throws CommandRefused when no round of it has begun: what was said belongs to one.
 */
export const importThreads = command(rule, {
  log: async (tx, { slug }: ThreadsImport) =>
    (await tx.one<{ log: string }>('select log_id as log from consultation where slug = $1', [slug]))?.log ??
    refuse(notFound, {}),
  content: ({ slug, language, digests }) => ({ slug, language, ...digests }),
  async lock(tx, { slug }) {
    await lockImports(tx)
    await tx.query('select from consultation where slug = $1 for update', [slug])
  },
  facts: async () => ({}),
  run: async (tx, { input, act }) => {
    const to = await importing(tx, input)
    if (!to) return refuse(notFound, {})
    if (to.round === null)
      throw new CommandRefused(
        `No round of the consultation “${input.slug}” has begun: there is none to import into.`,
      )
    const language = input.language ?? to.language
    const text = await storeProposals(tx, {
      documentSlug: to.document,
      versionId: to.version,
      language,
      proposals: input.proposals,
    })
    const { versionId } = text
    const textChanged = versionId !== to.version
    if (textChanged) await readVersion(tx, to.id, versionId)
    const comments = await storeComments(
      tx,
      {
        consultationId: to.id,
        roundId: to.round,
        versionId,
        language,
        provisions: await provisionsOf(tx, text.documentId, input.proposals),
        pseudonym: (writer) => `${participants[language]} ${writer}`,
      },
      input.tree,
      input.comments,
    )
    const report = {
      versionNumber: text.versionNumber,
      textChanged,
      proposals: input.proposals.length,
      comments,
    }
    if (!textChanged && comments.added + comments.changed + comments.removed === 0)
      return nothingChanged(report)
    if (textChanged) await renewVersions(tx, to.id, versionId)
    const { proposals: proposalsDigest, comments: commentsDigest } = input.digests
    return done(
      await append(tx, {
        ...act,
        kind: threadsImported,
        ids: { consultation: to.id, version: versionId },
        rooms: [consultationRoom, discussionRoom, ...comments.threads.map(threadRoom)],
        fields: { proposalsDigest, commentsDigest },
      }),
      report,
    )
  },
})

/** An import is one state of its source: what it did not touch was said on this text too. */
async function renewVersions(tx: Tx, consultationId: string, versionId: string): Promise<void> {
  // some at a time, so that no statement takes long however many there are
  for (let moved = 1; moved > 0;) {
    const rows = await tx.query<{ id: string }>(
      `update contribution set document_version_id = $2 where id in (select id from contribution
         where consultation_id = $1 and import_key is not null and document_version_id <> $2 limit 2000) returning id`,
      [consultationId, versionId],
    )
    moved = rows.length
  }
}

async function importing(tx: Tx, { slug }: ThreadsImport): Promise<Importing | undefined> {
  // the newest round that has begun, open or over
  return tx.one<Importing>(
    `select c.id, c.document_version_id as version, d.slug as document, d.original_language as language,
       (select r.id from round r where r.consultation_id = c.id and r.state not in ('draft', 'announced')
        order by r.number desc limit 1) as round
     from consultation c join compact_document d on d.id = c.document_id where c.slug = $1`,
    [slug],
  )
}

async function provisionsOf(
  tx: Tx,
  documentId: string,
  proposals: readonly Proposal[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ code: string; id: string }>(
    'select code, id from provision where document_id = $1 and code = any($2)',
    [documentId, proposals.map(({ number }) => codeOfProposal(number))],
  )
  const ids = new Map(rows.map(({ code, id }) => [code, id]))
  return new Map(
    proposals.flatMap(({ number }) => {
      const id = ids.get(codeOfProposal(number))
      return id === undefined ? [] : [[number, id]]
    }),
  )
}
