import type { ThreadFragment } from '@convene/api-client/operations.js'
import {
  consultationIsLive,
  roundHasOpened,
  roundIsForEveryone,
  roundIsNotClosed,
} from '@convene/rules/contribution-conditions.js'
import { allowed, may } from '@convene/rules/may.js'
import type { Refusal } from '@convene/rules/refusal.js'
import { roundStates } from '@convene/rules/round.js'

const takesContributions = {
  anyOf: [[consultationIsLive, roundHasOpened, roundIsNotClosed, roundIsForEveryone]],
}

/** Why nobody can write in a thread now, whoever they are, by the rules that the command asks; undefined while all can. */
export function closedBy({ archive, round }: ThreadFragment['intake']): Refusal | undefined {
  const state = roundStates.find((one) => one === round?.state)
  const verdict = may({ account: '', kind: 'visitor' }, takesContributions, {
    archive,
    round: round && state ? { ...round, state } : null,
  })
  return verdict === allowed ? undefined : verdict
}
