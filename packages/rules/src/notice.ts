import { act } from './may.js'
import { anyone, isSignedIn } from './person.js'
import { predicate } from './predicate.js'
import { reads } from './reads.js'
import { refusalCode } from './refusal.js'
import { signal } from './signal.js'

/** What a notice can be about, as the column `notice.kind` has it. */
export const noticeKinds = ['reply', 'decision', 'thread_news', 'helpful'] as const

/** What mail is decided from. */
export interface NoticeMailFacts {
  readonly mail: boolean
  /** Whether the account has an address. */
  readonly address: boolean
}

/** The account has no address to send to. */
export const noAddress = refusalCode('NO_ADDRESS')
/** The link of a mail leads to no account any more: it was used long ago, or the account is closed. */
export const linkNotKnown = refusalCode('LINK_NOT_KNOWN')

const hasAddress = predicate(
  'hasAddress',
  noAddress,
  (_person, { mail, address }: NoticeMailFacts) => !mail || address,
)

/** Wants to be told what is new in a thread. */
export const followThread = act({
  verb: 'followThread',
  by: 'person',
  entry: 'thread.followed',
  anyOf: [[isSignedIn]],
})
/** Wants to be told no longer. */
export const unfollowThread = act({
  verb: 'unfollowThread',
  by: 'person',
  entry: 'thread.unfollowed',
  anyOf: [[isSignedIn]],
})
/** Wants each notice by mail at once, or none. Off unless somebody says otherwise. */
export const setNoticeMail = act({
  verb: 'setNoticeMail',
  by: 'person',
  entry: 'notice_mail.set',
  anyOf: [[isSignedIn, hasAddress]],
})
/** Has read what was told; no act, so it leaves no entry. */
export const markNoticesRead = signal({ verb: 'markNoticesRead', anyOf: [[isSignedIn]] })
/**
 * Ends mail by the link in one, without signing in: who holds the link is its reader. The act that follows is
 * `setNoticeMail` of that account.
 */
export const unsubscribeByLink = signal({ verb: 'unsubscribeByLink', anyOf: [[anyone]] })

/** Who reads notices: each their own; whoever is not signed in is told so. */
export const noticeReads = reads({ notices: [[anyone]] })
