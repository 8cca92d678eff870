import { act } from './may.js'
import { anyone, isSignedIn } from './person.js'
import { predicate } from './predicate.js'
import { reads } from './reads.js'
import { refusalCode } from './refusal.js'
import { signal } from './signal.js'

/** Minutes that a link in a mail, and its typed code, can be used (trust.md S10). */
export const linkMinutes = 10
/** Minutes that a passkey's challenge can be answered. */
export const passkeyMinutes = 5
/** Minutes that somebody whose link is confirmed, and who has no account yet, has for the form. */
export const joinMinutes = 60
/** How often a code may be typed wrongly before its link is dead too. */
export const codeAttempts = 5
/** Days that a login lives from its last use. */
export const loginDays = 30
/** Minutes after which changing keys or the address needs a fresh proof. */
export const proofMinutes = 15
/** Most passkeys of one account. */
export const mostPasskeys = 20

/** What was given is no plain `local@domain`. */
export const addressNotPlain = refusalCode('ADDRESS_NOT_PLAIN')
/** Too many links were asked for: to this address, from this network, or altogether. */
export const linksTooOften = refusalCode('LINKS_TOO_OFTEN', ['minutes'])
/** Too many attempts of one kind from one network. */
export const attemptsTooOften = refusalCode('ATTEMPTS_TOO_OFTEN', ['minutes'])
/** The link or code was used, is too old, was replaced, or never was: nobody is told which. */
export const linkOver = refusalCode('LINK_OVER')
/** The link was asked for in another browser: the code of the mail is needed too. */
export const codeNeeded = refusalCode('CODE_NEEDED')
/** The code is not the one of the mail. */
export const codeWrong = refusalCode('CODE_WRONG')
/** The ceremony took too long, was used, or was begun in another browser: begin again. */
export const ceremonyOver = refusalCode('CEREMONY_OVER')
/** The passkey's answer does not prove anything, or its passkey is not known here. */
export const passkeyNotTaken = refusalCode('PASSKEY_NOT_TAKEN')
/** The account is closed. */
export const accountClosed = refusalCode('ACCOUNT_CLOSED')
/** The group comes by accreditation, or there is none of that name. */
export const groupNotChoosable = refusalCode('GROUP_NOT_CHOOSABLE')
/** Not old enough, as they say themselves. */
export const tooYoung = refusalCode('TOO_YOUNG', ['age'])
/** The terms were not agreed to, or not the ones in force. */
export const termsNotAgreed = refusalCode('TERMS_NOT_AGREED')
/** Who changes keys proves again who they are. */
export const proveAgain = refusalCode('PROVE_AGAIN', ['minutes'])
/** Without this passkey nobody could get into the account any more. */
export const lastWayIn = refusalCode('LAST_WAY_IN')
/** An account has enough passkeys. */
export const passkeysEnough = refusalCode('PASSKEYS_ENOUGH', ['most'])
/** Demo persons are for trying out only. */
export const onlyTryingOut = refusalCode('ONLY_TRYING_OUT')

/** Whether what was proved can still be used, and by whom. */
export interface ProofFacts {
  /** The ceremony is of this browser, unused and in time. */
  readonly ceremonyIsLive: boolean
  /** The account that it is about can sign in. */
  readonly accountIsActive: boolean
}
const ceremonyIsLive = predicate(
  'ceremonyIsLive',
  ceremonyOver,
  (_person, facts: Pick<ProofFacts, 'ceremonyIsLive'>) => facts.ceremonyIsLive,
)
const accountIsActive = predicate(
  'accountIsActive',
  accountClosed,
  (_person, facts: ProofFacts) => facts.accountIsActive,
)

/** What somebody who joins says of themselves, as far as it decides. */
export interface JoinFacts {
  readonly ceremonyIsLive: boolean
  readonly oldEnough: boolean
  readonly minimumAge: number
  readonly groupCanBeChosen: boolean
  readonly agreesToTermsInForce: boolean
}
const isOldEnough = predicate(
  'isOldEnough',
  tooYoung,
  (_person, { oldEnough }: JoinFacts) => oldEnough,
  (_person, { minimumAge }) => ({ age: minimumAge }),
)
const groupCanBeChosen = predicate(
  'groupCanBeChosen',
  groupNotChoosable,
  (_person, facts: JoinFacts) => facts.groupCanBeChosen,
)
const agreesToTerms = predicate(
  'agreesToTerms',
  termsNotAgreed,
  (_person, facts: JoinFacts) => facts.agreesToTermsInForce,
)

/** What decides about an account's keys. */
export interface KeyFacts {
  /** Minutes since the person last proved who they are. */
  readonly minutesSinceProof: number
  /** Passkeys of the account. */
  readonly passkeys: number
  /** Whether the account has an address to which a link can be sent. */
  readonly hasAddress: boolean
}
const provedLately = predicate(
  'provedLately',
  proveAgain,
  (_person, { minutesSinceProof }: KeyFacts) => minutesSinceProof <= proofMinutes,
  () => ({ minutes: proofMinutes }),
)
const keepsAWayIn = predicate(
  'keepsAWayIn',
  lastWayIn,
  (_person, { passkeys, hasAddress }: KeyFacts) => hasAddress || passkeys > 1,
)
const hasRoomForAPasskey = predicate(
  'hasRoomForAPasskey',
  passkeysEnough,
  (_person, { passkeys }: KeyFacts) => passkeys < mostPasskeys,
  () => ({ most: mostPasskeys }),
)
const isTryingOut = predicate(
  'isTryingOut',
  onlyTryingOut,
  (_person, { tryingOut }: { readonly tryingOut: boolean }) => tryingOut,
)

/** Asks for a mail with a link and a code. */
export const requestLoginLink = signal({ verb: 'requestLoginLink', anyOf: [[anyone]] })
/** Uses a link or a code. */
export const confirmLoginLink = signal({ verb: 'confirmLoginLink', anyOf: [[anyone]] })
/** Asks for a challenge that a passkey answers. */
export const startPasskey = signal({ verb: 'startPasskey', anyOf: [[anyone]] })
/** Looks round as a person of the demonstration. */
export const signInAsDemo = signal({ verb: 'signInAsDemo', anyOf: [[isTryingOut]] })

/** Makes an account for whoever has proved an address or a passkey. */
export const joinConvene = act({
  verb: 'joinConvene',
  by: 'person',
  entry: 'account.joined',
  anyOf: [[ceremonyIsLive, isOldEnough, groupCanBeChosen, agreesToTerms]],
})
/** Begins a login. */
export const signIn = act({
  verb: 'signIn',
  by: 'person',
  entry: 'login.started',
  anyOf: [[ceremonyIsLive, accountIsActive]],
})
/** Ends one login of one's own. */
export const endLogin = act({ verb: 'endLogin', by: 'person', entry: 'login.ended', anyOf: [[isSignedIn]] })
/** Ends all logins of one's own, or all but this one. */
export const endAllLogins = act({
  verb: 'endAllLogins',
  by: 'person',
  entry: 'logins.ended',
  anyOf: [[isSignedIn]],
})
/** Adds a passkey to one's account. */
export const addPasskey = act({
  verb: 'addPasskey',
  by: 'person',
  entry: 'passkey.added',
  anyOf: [[isSignedIn, provedLately, hasRoomForAPasskey]],
})
/** Takes a passkey away from one's account. */
export const removePasskey = act({
  verb: 'removePasskey',
  by: 'person',
  entry: 'passkey.removed',
  anyOf: [[isSignedIn, provedLately, keepsAWayIn]],
})

/** Who reads what joining and signing in need, and their own logins. Each reads only what is their browser's or theirs. */
export const joiningReads = reads({
  joining: [[anyone]],
  joinForm: [[anyone]],
  loginLink: [[anyone]],
  mailbox: [[anyone]],
  logins: [[anyone]],
})
