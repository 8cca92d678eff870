import type { Tx } from '../../../platform/database/transaction.js'
import { storeTold, type ToldContribution } from '../../contributions/contributions.module.js'
import { connectivityThreads } from './conversation/connectivity.js'
import { goalsAndRightsThreads } from './conversation/goals-and-rights.js'
import { intelligenceAndCommonsThreads } from './conversation/intelligence-and-commons.js'
import { internetAndTrustThreads } from './conversation/internet-and-trust.js'
import type { DemoThread, Said } from './conversation/said.js'
import type { DemoVoices } from './store-people.js'

const threads: readonly DemoThread[] = [
  ...connectivityThreads,
  ...goalsAndRightsThreads,
  ...internetAndTrustThreads,
  ...intelligenceAndCommonsThreads,
]

/** Where the demo's conversation takes place. */
export interface DemoPlace {
  readonly consultationId: string
  readonly documentId: string
  readonly versionId: string
}

interface Telling {
  readonly provisionId: string
  readonly voices: DemoVoices
  readonly rounds: { readonly open: string; readonly over: string; readonly ended: Date }
  readonly now: number
  readonly nextId: () => string
}

const hour = 3_600_000
/** Hours before loading at which the first contribution was made; all lie within the open round. */
const first = 220

/**
 * Stores what the demo's persons and organizations say, in the transaction that loads the demo. The times are counted
 * back from now: replies later than what they answer, the newest some hours old. Ids are the same in each loading.
 */
export async function storeConversation(tx: Tx, place: DemoPlace, voices: DemoVoices): Promise<void> {
  const rounds = await roundsOf(tx, place)
  const codes = threads.map(({ code }) => code)
  const provisions = await tx.query<{ code: string; id: string }>(
    'select code, id from provision where document_id = $1 and code = any($2)',
    [place.documentId, codes],
  )
  const clock = await tx.one<{ now: Date }>('select now()')
  let stored = 0
  const nextId = () => `00000000-0000-4000-8000-0000000c${(++stored).toString(16).padStart(4, '0')}`
  const told: ToldContribution[] = []
  const hidden: { id: string; rule: number; reason: string }[] = []
  for (const { code, said } of threads) {
    const provisionId = provisions.find((provision) => provision.code === code)?.id
    if (provisionId === undefined || !clock) throw new Error(`the demo's text has no provision ${code}`)
    const telling = { provisionId, voices, rounds, now: clock.now.getTime(), nextId }
    for (const [index, each] of said.entries())
      tell(telling, each, null, first * (1 - index / (said.length + 1)) - stored / 20, told, hidden)
  }
  await storeTold(tx, place, told)
  await tx.query(
    `insert into moderation_decision (consultation_id, contribution_id, decision, rule, reason, reason_language, source, decided_by)
     select $1, h.id, 'hide', h.rule, h.reason, 'en', 'own', $3
     from jsonb_to_recordset($2) as h (id uuid, rule integer, reason text)`,
    [place.consultationId, JSON.stringify(hidden), voices.accounts.get('administrator')],
  )
}

function tell(
  telling: Telling,
  said: Said,
  parentId: string | null,
  hoursAgo: number,
  told: ToldContribution[],
  hidden: { id: string; rule: number; reason: string }[],
): void {
  const { provisionId, voices, rounds, now, nextId } = telling
  const at = said.late
    ? new Date(rounds.ended.getTime() + 3 * hour)
    : new Date(now - Math.round(hoursAgo * hour))
  const [accountId, organizationId] = [voices.accounts.get(said.by), voices.organizations.get(said.by)]
  if (!accountId && !organizationId) throw new Error(`nobody of the demo is called ${said.by}`)
  const id = nextId()
  if (typeof said.gone === 'object') hidden.push({ id, ...said.gone })
  told.push({
    id,
    parentId,
    roundId: said.late ? rounds.over : rounds.open,
    provisionId,
    accountId: accountId ?? null,
    organizationId: organizationId ?? null,
    language: said.language,
    body: said.body,
    quote: said.quote ?? null,
    at,
    before:
      said.before === undefined ? null : { body: said.before, until: new Date(at.getTime() + hour / 6) },
    state: said.gone === undefined ? 'published' : said.gone === 'withdrawn' ? 'withdrawn' : 'hidden',
    late: said.late ?? false,
  })
  // each reply a while after what it answers, and all before now
  for (const [index, reply] of said.replies.entries())
    tell(telling, reply, id, hoursAgo * (0.9 - (0.5 * index) / said.replies.length), told, hidden)
}

async function roundsOf(tx: Tx, { consultationId }: DemoPlace): Promise<Telling['rounds']> {
  const rows = await tx.query<{ id: string; state: string; ended: Date }>(
    `select id, state, closes_at as ended from round where consultation_id = $1 and state in ('open', 'closed') order by number`,
    [consultationId],
  )
  const [open, over] = [
    rows.find(({ state }) => state === 'open'),
    rows.find(({ state }) => state === 'closed'),
  ]
  if (!open || !over) throw new Error('the demo has an open round and one that is over')
  return { open: open.id, over: over.id, ended: over.ended }
}
