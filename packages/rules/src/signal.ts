import type { AnyOf } from './may.js'

/**
 * A mutation that leaves no entry (DESIGN §3): ceremonies of signing in, read marks, what is only looked at once. It has a
 * rule like every operation; a mutation that is neither an act nor a signal fails the tests.
 */
export interface Signal<Facts = never, Verb extends string = string> {
  readonly verb: Verb
  readonly by: 'signal'
  readonly anyOf: AnyOf<Facts>
}

/** Declares a signal. */
export function signal<const Verb extends string, Facts = unknown>(row: {
  readonly verb: Verb
  readonly anyOf: AnyOf<Facts>
}): Signal<Facts, Verb> {
  return { ...row, by: 'signal' }
}
