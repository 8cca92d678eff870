import type { DeviceStore } from './device'

/** Why an act was refused. */
export interface Refused {
  readonly code: string
  readonly params: readonly { name: string; value: string }[]
}

/** An act that waits on this device until the line is there. */
export interface WaitingAct {
  readonly actId: string
  /** Who did it; it is sent as nobody else. */
  readonly account: string
  readonly operation: { readonly name: string; readonly id: string }
  readonly variables: Readonly<Record<string, unknown>>
  /** The draft that it came from; dropped when the act is done. */
  readonly draft?: string | undefined
  /** Why it was refused: it is not sent again by itself, and its text stays until its writer decides. */
  readonly refusal?: Refused | undefined
}

/** What became of an act: done with its answer; refused; or to be tried again, because nothing came back or not now. */
export type Outcome =
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly refusal: Refused }
  | { readonly kind: 'unreachable' }

/** What an outbox tells: how many wait, and what became of one. */
export type Told =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'outcome'; readonly act: WaitingAct; readonly outcome: Outcome }

/** What an outbox stands on. */
export interface OutboxParts {
  store: DeviceStore
  /** Sends one act. */
  send: (act: WaitingAct) => Promise<Outcome>
  /** Runs alone among all tabs of this device. */
  alone: (work: () => Promise<void>) => Promise<void>
  /** Tells this tab and the others. */
  tell: (told: Told) => void
}

/** Acts on their way, in the order in which they were done. */
export interface Outbox {
  /** Keeps an act. The same id twice is one act, with what was given last. */
  add: (act: WaitingAct) => Promise<void>
  /** Sends what waits of an account, one after the other, until the line breaks. */
  flush: (account: string) => Promise<void>
  /** What has not been done yet, what was refused among it. */
  waiting: (account: string) => Promise<readonly WaitingAct[]>
  /** Takes an act back that was not done. */
  takeBack: (actId: string) => Promise<void>
  /** Forgets the acts of everybody else. */
  belongTo: (account: string | null) => Promise<void>
}

const key = 'outbox'

/** Refusals that say nothing about the act: it stays, and is tried again later under the same id. */
const notNow = new Set(['TRY_AGAIN', 'STORAGE_FULL', 'TOO_MANY_REQUESTS', 'TOO_MANY_ACTS', 'SIGN_IN_FIRST'])

/** An outbox in a store of the device. Two tabs that share the store send nothing twice and in one order. */
export function outboxIn({ store, send, alone, tell }: OutboxParts): Outbox {
  const list = async () => (await store.get<WaitingAct[]>(key)) ?? []
  const change = async (by: (acts: readonly WaitingAct[]) => WaitingAct[]) => {
    await store.update<WaitingAct[]>(key, (acts = []) => by(acts))
    tell({ kind: 'waiting' })
  }
  const remove = (actId: string) => change((acts) => acts.filter((act) => act.actId !== actId))
  const refuse = (actId: string, refusal: Refused) =>
    change((acts) => acts.map((act) => (act.actId === actId ? { ...act, refusal } : act)))
  return {
    add: (act) => change((acts) => [...acts.filter(({ actId }) => actId !== act.actId), act]),
    flush: (account) =>
      alone(async () => {
        for (;;) {
          const act = (await list()).find((one) => one.account === account && !one.refusal)
          if (!act) return
          const outcome = await send(act)
          const later =
            outcome.kind === 'unreachable' || (outcome.kind === 'refused' && notNow.has(outcome.refusal.code))
          if (outcome.kind === 'done') await remove(act.actId)
          else if (outcome.kind === 'refused' && !later) await refuse(act.actId, outcome.refusal)
          tell({ kind: 'outcome', act, outcome })
          if (later) return
        }
      }),
    waiting: async (account) => (await list()).filter((act) => act.account === account),
    takeBack: remove,
    belongTo: (account) => change((acts) => acts.filter((act) => act.account === account)),
  }
}
