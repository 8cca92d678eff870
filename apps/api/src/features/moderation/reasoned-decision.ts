import type { DecisionFacts } from '@convene/rules/moderation.js'
import type { Refusal } from '@convene/rules/refusal.js'
import type { Moderated } from './contribution-facts.js'

/** A decision that takes something away or gives it back. */
export interface ReasonedDecision {
  readonly contribution: string
  /** The number of a rule of the code of conduct. */
  readonly rule: number
  /** To the author alone, in the language it is written in. */
  readonly reason: string
  readonly language: string
}

/** What is known of the contribution, with what the decision gives. */
export function withReason(
  known: Moderated | Refusal,
  { rule, reason }: ReasonedDecision,
): (Moderated & DecisionFacts) | Refusal {
  return 'outcome' in known ? known : { ...known, rule, reason }
}
