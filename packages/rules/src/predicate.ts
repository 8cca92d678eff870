import type { Person } from './person.js'
import type { RefusalCode } from './refusal.js'

/**
 * A condition whose name one can say aloud: "is system", "round is open". It looks at the person and at facts that were
 * loaded after the lock, and at nothing else. Its SQL face of the same name is in the api's `platform/permissions`.
 */
export interface Predicate<Facts = never, Name extends string = string> {
  readonly name: Name
  /** Why an act is refused when this does not hold. */
  readonly code: RefusalCode
  readonly holds: (person: Person, facts: Facts) => boolean
  /** What the refusal's sentence needs to know. */
  readonly params: (person: Person, facts: Facts) => Readonly<Record<string, string | number>>
}

/** Declares a predicate. A code with placeholders needs `params`, and one without takes none. */
export function predicate<const Name extends string, Param extends string, Facts = unknown>(
  name: Name,
  code: RefusalCode<string, Param>,
  holds: (person: Person, facts: Facts) => boolean,
  ...params: [Param] extends [never]
    ? []
    : [(person: Person, facts: Facts) => Readonly<Record<Param, string | number>>]
): Predicate<Facts, Name> {
  return { name, code, holds, params: params[0] ?? (() => ({})) }
}
