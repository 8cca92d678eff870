import { allowed, may } from '@convene/rules/may.js'
import type { Person } from '@convene/rules/person.js'
import { refuse, storageFull, tryAgain, type Refusal } from '@convene/rules/refusal.js'
import type { Signal } from '@convene/rules/signal.js'
import type { DataSource } from 'typeorm'
import { DatabaseError } from '../database/errors.js'
import { transact, type Tx } from '../database/transaction.js'

/**
 * Carries a signal out: asks its rule, then does its work in one transaction, which stays also when the work refuses (a
 * wrong code must be counted). It leaves no entry. A database that cannot serve is a refusal, as with acts.
 */
export async function carryOutSignal<Facts, Answer>(
  source: DataSource,
  rule: Signal<Facts>,
  person: Person,
  facts: Facts,
  work: (tx: Tx) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const verdict = may(person, rule, facts)
  if (verdict !== allowed) return verdict
  try {
    return await transact(source, work)
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    return refuse(error.code === 'STORAGE_FULL' ? storageFull : tryAgain, {})
  }
}

/** Whether an answer is a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'outcome' in answer && answer.outcome === 'refused'
}
