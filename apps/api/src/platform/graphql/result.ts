import { createUnionType } from '@nestjs/graphql'
import { Refusal } from './refusal.type.js'

/**
 * The type of a mutation's answer, `<Verb>Result = <Done> | Refusal` (DESIGN §7). A resolver returns an instance of the
 * one class or of the other: `Object.assign(new Done(), {…})`, `refusalOf(outcome)`.
 */
export function resultType<Done extends object>(verb: string, done: new () => Done) {
  const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Result`
  return createUnionType({
    name,
    description: `What ${verb} answers.`,
    types: () => [done, Refusal] as const,
    resolveType: (value: object) => (value instanceof Refusal ? Refusal : done),
  })
}
