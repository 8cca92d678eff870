import type { AnyOf } from './may.js'

/** The rule of each root field that a subject answers, by the field's name in the schema. */
export type Reads<Field extends string = string> = Readonly<Record<Field, AnyOf<unknown>>>

/** Declares who may read a subject's root fields. A root field without a rule fails the tests. */
export function reads<const Field extends string>(rules: Reads<Field>): Reads<Field> {
  return rules
}
