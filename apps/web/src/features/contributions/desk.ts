import { ask, NotAnswered } from '../../ui/ask'
import { deviceStore } from './device'
import { draftsName, outboxName } from './forget-device.part'
import { draftsIn, type Drafts } from './drafts'
import { outboxIn, type Outbox, type Outcome, type Told, type WaitingAct } from './outbox'

/** What somebody has on their desk on this device: drafts, and acts on their way. One for all tabs. */
interface Desk {
  drafts: Drafts
  outbox: Outbox
  /** Says who sits at it; what belongs to anybody else is forgotten, what waits is sent. */
  settle: (account: string | null) => Promise<void>
  /** Who sits at it; null when nobody is signed in, undefined while that is not known. */
  account: () => string | null | undefined
  /** Sends what waits, now. */
  flush: () => Promise<void>
  /** Hears what is told in this tab and in the others. */
  listen: (hear: (told: Told) => void) => () => void
  /** Tells the other tabs that a draft was saved or dropped. */
  draftChanged: (key: string) => void
  listenDrafts: (hear: (key: string) => void) => () => void
}

/** An answer is late after this; then the line counts as broken, and the same act is sent again under its id. */
const patience = 30_000
const firstRetry = 5_000
const lastRetry = 60_000

let made: Desk | undefined

/** The desk of this page. */
export function desk(): Desk {
  made ??= makeDesk()
  return made
}

function makeDesk(): Desk {
  const hearing = new Set<(told: Told) => void>()
  const hearingDrafts = new Set<(key: string) => void>()
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('convene-desk') : undefined
  channel?.addEventListener('message', ({ data }: MessageEvent<{ told?: Told; draft?: string }>) => {
    const { told, draft } = data
    if (told) for (const hear of hearing) hear(told)
    if (draft !== undefined) for (const hear of hearingDrafts) hear(draft)
  })
  const tell = (told: Told) => {
    for (const hear of hearing) hear(told)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
    channel?.postMessage({ told })
  }
  const drafts = draftsIn(deviceStore(draftsName))
  const outbox = outboxIn({ store: deviceStore(outboxName), send, alone, tell })
  let account: string | null | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let pause = firstRetry
  const flush = async () => {
    clearTimeout(retry)
    if (!account) return
    await outbox.flush(account)
    if (!(await outbox.waiting(account)).some(({ refusal }) => !refusal)) return
    retry = setTimeout(() => void flush(), pause)
    pause = Math.min(pause * 2, lastRetry)
  }
  const again = () => {
    pause = firstRetry
    void flush()
  }
  window.addEventListener('online', again)
  hearing.add((told) => {
    if (told.kind !== 'outcome' || told.outcome.kind !== 'done' || told.act.draft === undefined) return
    const key = told.act.draft
    pause = firstRetry
    void drafts.read(key).then((draft) => (draft?.actId === told.act.actId ? drafts.drop(key) : undefined))
  })
  return {
    drafts,
    outbox,
    flush,
    account: () => account,
    settle: async (who) => {
      account = who
      await Promise.all([drafts.belongTo(who), outbox.belongTo(who)])
      again()
    },
    listen: (hear) => {
      hearing.add(hear)
      return () => hearing.delete(hear)
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- as above
    draftChanged: (key) => channel?.postMessage({ draft: key }),
    listenDrafts: (hear) => {
      hearingDrafts.add(hear)
      return () => hearingDrafts.delete(hear)
    },
  }
}

async function alone(work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request('convene-outbox', work)
  else await work()
}

async function send(act: WaitingAct): Promise<Outcome> {
  try {
    const data = await ask<Record<string, unknown>, Readonly<Record<string, unknown>>>(
      act.operation,
      act.variables,
      AbortSignal.timeout(patience),
    )
    const [answer] = Object.values(data)
    return refusalIn(answer) ?? { kind: 'done', answer: data }
  } catch (error) {
    if (!(error instanceof NotAnswered)) return { kind: 'unreachable' }
    return ['OFFLINE', 'TRY_AGAIN'].includes(error.code)
      ? { kind: 'unreachable' }
      : { kind: 'refused', refusal: { code: error.code, params: [] } }
  }
}

interface Refusal {
  __typename: 'Refusal'
  code: string
  params: readonly { name: string; value: string }[]
}

function refusalIn(answer: unknown): Outcome | undefined {
  return isRefusal(answer)
    ? { kind: 'refused', refusal: { code: answer.code, params: answer.params } }
    : undefined
}

function isRefusal(answer: unknown): answer is Refusal {
  return (
    typeof answer === 'object' && answer !== null && '__typename' in answer && answer.__typename === 'Refusal'
  )
}
