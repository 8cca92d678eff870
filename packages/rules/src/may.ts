import type { Person } from './person.js'
import type { Predicate } from './predicate.js'
import { refuse, type Refusal } from './refusal.js'

/** Any of lists of predicates: allowed when all of at least one list hold. */
export type AnyOf<Facts> = readonly (readonly Predicate<Facts>[])[]

/**
 * An act's row: who may do it and when, by whose hand, and the kind of entry it leaves.
 * The verb is the same in five places (DESIGN §2): this row, the file of the command, the mutation or command line, the
 * kind of the entry, and the messages `<verb>.*`.
 */
export interface Act<Facts = never, Verb extends string = string, Entry extends string = string> {
  readonly verb: Verb
  /** `person`: by a mutation; `cli`: by a command line; `clock`: by a timer. The last two act as the system account. */
  readonly by: 'person' | 'cli' | 'clock'
  readonly entry: Entry
  readonly anyOf: AnyOf<Facts>
}

/** The facts that all predicates of some lists need together. */
type FactsOf<Lists extends AnyOf<never>> = (
  Lists[number][number] extends infer Each
    ? Each extends Predicate<infer Facts>
      ? (facts: Facts) => void
      : never
    : never
) extends (facts: infer All) => void
  ? All
  : never

/** Declares an act. The facts it needs are those of all its predicates together. */
export function act<
  const Verb extends string,
  const Entry extends `${string}.${string}`,
  const Lists extends AnyOf<never>,
>(
  // the second half says of each predicate that the facts of all suffice it
  row: Omit<Act<never, Verb, Entry>, 'anyOf'> & { readonly anyOf: Lists & AnyOf<FactsOf<Lists>> },
): Act<FactsOf<Lists>, Verb, Entry> {
  return row
}

/** The verdict that lets an act happen. */
export const allowed = 'allowed'

/**
 * Whether a person may do an act, given the facts: `allowed`, or the reason of the list that came nearest (the one of
 * which most predicates hold before the first that does not; of equals, the first).
 */
export function may<Facts>(
  person: Person,
  { anyOf }: { readonly anyOf: AnyOf<Facts> },
  facts: Facts,
): typeof allowed | Refusal {
  let nearest: { held: number; lacks: Predicate<Facts> } | undefined
  for (const list of anyOf) {
    const held = list.findIndex((condition) => !condition.holds(person, facts))
    const lacks = list[held]
    if (!lacks) return allowed
    if (!nearest || held > nearest.held) nearest = { held, lacks }
  }
  if (!nearest) throw new Error('an act without any list of predicates is for nobody: give it one')
  return refuse(nearest.lacks.code, nearest.lacks.params(person, facts))
}
