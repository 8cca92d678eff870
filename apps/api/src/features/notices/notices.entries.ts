import { followThread, setNoticeMail, unfollowThread } from '@convene/rules/notice.js'
import { entryKind } from '../../platform/record/entry-kind.js'

/** Somebody follows a thread. */
export const threadFollowed = entryKind(followThread, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['provision'],
  fields: [],
})

/** Somebody follows a thread no longer. */
export const threadUnfollowed = entryKind(unfollowThread, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['provision'],
  fields: [],
})

/** Somebody wants notices by mail, or wants none any more. */
export const noticeMailSet = entryKind(setNoticeMail, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: [],
  fields: ['mail'],
})
