import {
  detachContributions,
  editContribution,
  eraseContributions,
  markHelpful,
  postContribution,
  unmarkHelpful,
  withdrawContribution,
} from '@convene/rules/contribution.js'
import { importThreads } from '@convene/rules/import-threads.js'
import { entryKind } from '../../platform/record/entry-kind.js'

/** Somebody said something on a provision. While it is held it is in no room: nobody hears of it. */
export const contributionPosted = entryKind(postContribution, {
  audience: 'public',
  live: true,
  notice: 'followers',
  ids: ['consultation', 'provision', 'contribution'],
  fields: ['body', 'language', 'quote'],
})

/** Its author changed it within the editing window. */
export const contributionEdited = entryKind(editContribution, {
  audience: 'public',
  live: true,
  notice: 'nobody',
  ids: ['consultation', 'provision', 'contribution'],
  fields: ['body', 'language'],
})

/** Its author took it back. */
export const contributionWithdrawn = entryKind(withdrawContribution, {
  audience: 'public',
  live: true,
  notice: 'nobody',
  ids: ['consultation', 'provision', 'contribution'],
  fields: [],
})

/** Somebody told an author that a contribution helped: for the author alone. */
export const helpfulMarked = entryKind(markHelpful, {
  audience: 'internal',
  live: false,
  notice: 'author',
  ids: ['consultation', 'provision', 'contribution'],
  fields: [],
})

/** That word was taken back. */
export const helpfulUnmarked = entryKind(unmarkHelpful, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['consultation', 'provision', 'contribution'],
  fields: [],
})

/** An account was closed: its texts in this consultation stay without its name. Open pages load again. */
export const contributionsDetached = entryKind(detachContributions, {
  audience: 'public',
  live: true,
  notice: 'nobody',
  ids: ['consultation'],
  fields: [],
})

/** An account was closed: its texts in this consultation are no more. Open pages load again. */
export const contributionsErased = entryKind(eraseContributions, {
  audience: 'public',
  live: true,
  notice: 'nobody',
  ids: ['consultation'],
  fields: [],
})

/** Proposals and comments of a pair of files came in, or were brought to their state. */
export const threadsImported = entryKind(importThreads, {
  audience: 'public',
  live: false,
  notice: 'nobody',
  ids: ['consultation', 'version'],
  fields: ['proposalsDigest', 'commentsDigest'],
})

/** The room of one provision's thread and figures. */
export const threadRoom = (provisionId: string): string => `thread/${provisionId}`
/** The room of everything said or figured in a consultation. */
export const discussionRoom = 'discussion'
/** The rooms of what happens to a contribution: none while nobody could ever see it. */
export const roomsOf = ({
  appeared,
  provision,
}: {
  appeared: boolean
  provision: string
}): readonly string[] => (appeared ? [threadRoom(provision), discussionRoom] : [])
/** The rooms of all threads that a closed account had said something in. */
export const departedRooms = (
  touched: readonly { readonly provision: string; readonly appeared: boolean }[],
): readonly string[] => {
  const seen = new Set(touched.flatMap(({ provision, appeared }) => (appeared ? [provision] : [])))
  return seen.size === 0 ? [] : [...[...seen].map(threadRoom), discussionRoom]
}
