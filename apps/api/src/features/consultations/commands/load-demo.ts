import { randomUUID } from 'node:crypto'
import { textDigest } from '@convene/compact-text/digest.js'
import { isLocale, locales } from '@convene/i18n/locales.js'
import { loadDemo as rule } from '@convene/rules/demo.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { append } from '../../../platform/record/append.js'
import { command } from '../../../platform/record/command.js'
import { openLog } from '../../../platform/record/logs.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { lockImports, storeText } from '../../compact/compact.module.js'
import {
  ConsultationTable,
  ConsultationTextTable,
  PastSessionTable,
  PastSessionTextTable,
} from '../consultation.table.js'
import { consultationRoom, demoLoaded } from '../consultations.entries.js'
import type { DemoConsultation, DemoDate, DemoRound, DemoText } from '../demo/demo-consultation.js'
import { storeConversation } from '../demo/store-conversation.js'
import { storePeople } from '../demo/store-people.js'
import { storeStances } from '../demo/store-stances.js'
import { GuidingQuestionTable, GuidingQuestionTextTable, RoundTable, RoundTextTable } from '../round.table.js'

/**
 * Fills the database with a consultation of the demo, its rounds and questions, and the places where it was held before.
 * The closed round is stored as closed: the demo's one entry stands for it, no closing is invented.
 * Nothing changes when the demo is there already. Refused with DEMO_NOT_ALONE beside other consultations or accounts,
 * with NOT_FOUND when its compact was not imported.
 */
export const loadDemo = command(rule, {
  log: openLog,
  content: ({ slug }: DemoConsultation) => ({ slug }),
  facts: async (tx) => {
    const [counted] = await tx.query<{ others: number; accounts: number }>(
      `select (select count(*) from consultation where not demo) as others, (select count(*) from account where kind = 'person' and not demo) as accounts`,
    )
    return { otherConsultations: Number(counted?.others), otherAccounts: Number(counted?.accounts) }
  },
  lock: lockImports,
  run: async (tx, { input, act }) => {
    if (await tx.one('select 1 from consultation where slug = $1', [input.slug]))
      return { outcome: 'nothingChanged', report: undefined }
    if (input.archive) {
      const { text } = input.archive
      await storeText(tx, { slug: input.documentSlug, text, digest: await textDigest(text) })
    }
    const document = await tx.one<{ id: string; version: string }>(
      'select id, current_version_id as version from compact_document where slug = $1',
      [input.documentSlug],
    )
    if (!document) return refuse(notFound, {})
    const id = randomUUID()
    await tx.insert(ConsultationTable, {
      id,
      slug: input.slug,
      logId: act.log,
      documentId: document.id,
      documentVersionId: document.version,
      zone: input.zone,
      demo: true,
      archive: input.archive !== undefined,
      source: input.archive?.source ?? null,
      sourceAddress: input.archive?.sourceAddress ?? null,
      licence: input.archive?.licence ?? null,
    })
    await tx.insert(
      ConsultationTextTable,
      locales.map((language) => ({
        consultationId: id,
        ...stated(language),
        title: input.title[language],
        convenor: input.convenor[language],
      })),
    )
    for (const [index, round] of input.rounds.entries())
      await insertRound(
        tx,
        { consultationId: id, documentId: document.id, number: index + 1, zone: input.zone },
        round,
      )
    await insertPastSessions(tx, id, input)
    if (!input.archive) {
      const place = { consultationId: id, documentId: document.id, versionId: document.version }
      const voices = await storePeople(tx, id)
      await storeConversation(tx, place, voices)
      await storeStances(tx, place, voices)
    }
    return {
      outcome: 'done',
      again: false,
      report: undefined,
      entry: await append(tx, {
        ...act,
        kind: demoLoaded,
        ids: { consultation: id, version: document.version },
        rooms: [consultationRoom],
        fields: {},
      }),
    }
  },
})

/** English was written first; the others were translated from it here. */
function stated(language: string): { language: string; state: string } {
  return { language, state: language === 'en' ? 'original' : 'unofficial' }
}

async function insertRound(
  tx: Tx,
  within: { consultationId: string; documentId: string; number: number; zone: string },
  round: DemoRound,
): Promise<void> {
  const { consultationId, documentId, number, zone } = within
  const roundId = randomUUID()
  const opensAt = await instantOf(tx, zone, round.opens, 0)
  const closesAt = await instantOf(tx, zone, round.closes, 18)
  await tx.insert(RoundTable, {
    id: roundId,
    consultationId,
    number,
    state: round.state,
    participation: 'everyone',
    opensAt,
    closesAt,
    zone,
  })
  await tx.insert(
    RoundTextTable,
    locales.map((language) => ({
      consultationId,
      roundId,
      ...stated(language),
      title: round.title[language],
      summary: round.summary[language],
    })),
  )
  for (const [index, question] of round.questions.entries()) {
    const theme = await tx.one<{ id: string }>(
      'select id from provision where document_id = $1 and code = $2',
      [documentId, question.themeCode],
    )
    const questionId = randomUUID()
    await tx.insert(GuidingQuestionTable, {
      id: questionId,
      consultationId,
      roundId,
      position: index + 1,
      provisionId: theme?.id ?? null,
    })
    await tx.insert(
      GuidingQuestionTextTable,
      inEachLanguage(question.body).map(({ text, ...rest }) => ({
        consultationId,
        questionId,
        ...rest,
        body: text,
      })),
    )
  }
}

/** The days are the zone's, read from the database's clock, so that a change of summer time moves no hour. */
async function instantOf(tx: Tx, zone: string, date: DemoDate, hour: number): Promise<Date> {
  const row = await tx.one<{ at: Date }>(
    `select coalesce($3::timestamp, date_trunc('day', now() at time zone $1) + make_interval(days => $2, hours => $4))
       at time zone $1 as at`,
    [zone, 'on' in date ? 0 : date.afterDays, 'on' in date ? date.on : null, hour],
  )
  if (!row) throw new Error('the database gave no date')
  return row.at
}

async function insertPastSessions(
  tx: Tx,
  consultationId: string,
  { pastSessions }: DemoConsultation,
): Promise<void> {
  await tx.insert(
    PastSessionTable,
    pastSessions.map(({ city: _city, ...session }) => ({ consultationId, ...session })),
  )
  await tx.insert(
    PastSessionTextTable,
    pastSessions.flatMap(({ code, city }) =>
      inEachLanguage(city).map(({ text, ...rest }) => ({ consultationId, code, ...rest, city: text })),
    ),
  )
}

function inEachLanguage(given: DemoText): { language: string; state: string; text: string }[] {
  return Object.entries(given).flatMap(([language, text]) =>
    isLocale(language) ? [{ ...stated(language), text }] : [],
  )
}
