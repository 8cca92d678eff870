/** Who an entry is for: everyone, the parties of its subject, or the people who run the instance. */
export type Audience = 'public' | 'parties' | 'internal'

/**
 * Who is told of an entry, in words that `notices` resolves: `author` of the contribution that it is about; `followers`,
 * who follow the thread that it stands in, and the author of the contribution that it replies to.
 */
type Notice = 'nobody' | 'author' | 'followers'

/**
 * What one kind of entry is, declared once in its feature's `<feature>.entries.ts`. Its four uses follow from it: audit
 * trail and leaf (`ids`, `fields`), real-time event (`audience`, `live`), notice (`notice`).
 */
export interface EntryKind<
  Name extends string = string,
  Reach extends Audience = Audience,
  Id extends string = string,
  Field extends string = string,
> {
  /** The name of the act's row in `rules`, for example `compact.imported`. */
  readonly name: Name
  readonly audience: Reach
  /** Whether an open page changes by it; a row of `features/live/live.test.ts` then proves that it changes rightly. */
  readonly live: boolean
  readonly notice: Notice
  /** The roles of the ids it holds; ids are public as far as the audience is. */
  readonly ids: readonly Id[]
  /** The fields committed to. `actor` is committed to in every entry and not listed. */
  readonly fields: readonly Field[]
}

/**
 * Declares a kind of entry for an act of `rules`, which gives it its name:
 * `entryKind(importCompact, { audience: 'public', live: false, notice: 'nobody', ids: ['version'], fields: ['digest'] })`.
 */
export function entryKind<
  const Name extends string,
  const Reach extends Audience,
  const Id extends string,
  const Field extends string,
>(
  act: { readonly entry: Name },
  declared: Omit<EntryKind<Name, Reach, Id, Field>, 'name'>,
): EntryKind<Name, Reach, Id, Field> {
  return { name: act.entry, ...declared }
}
