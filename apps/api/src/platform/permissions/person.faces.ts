import type { Faces } from './face.js'

/** What is asked about a person, in SQL. */
export const personFaces: Faces<typeof import('@convene/rules/person.js')> = {
  anyone: () => 'true',
  isSystem: ({ viewer }) =>
    `exists (select from account where account.id = ${viewer} and account.kind = 'system')`,
  isSignedIn: ({ viewer }) =>
    `exists (select from account where account.id = ${viewer} and account.kind = 'person')`,
}
