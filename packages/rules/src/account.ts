import { consentPurposes } from './consent.js'
import { nameTaken } from './display-name.js'
import { groupNotChoosable, proofMinutes, proveAgain } from './joining.js'
import { act } from './may.js'
import { anyone, isSignedIn } from './person.js'
import { predicate } from './predicate.js'
import { reads } from './reads.js'
import { refusalCode } from './refusal.js'
import { signal } from './signal.js'

/** What somebody agrees to: the terms, and whatever purposes they choose. */
export const agreements = ['terms', ...consentPurposes] as const
/** One of them. */
export type Agreement = (typeof agreements)[number]

/** How long what one says of oneself may be, in characters, and how many languages one may name. */
export const profileLimits = { groupInOwnWords: 80, languages: 6 } as const

/** Persons of the demonstration stay as they are: many look around as one of them. */
export const demoStaysAsItIs = refusalCode('DEMO_STAYS_AS_IT_IS')
/** There is no such country, region, language or purpose. */
export const noSuchChoice = refusalCode('NO_SUCH_CHOICE')
/** What somebody says in own words is too long. */
export const ownWordsTooLong = refusalCode('OWN_WORDS_TOO_LONG', ['most'])
/** The terms hold as long as there is an account. */
export const termsHold = refusalCode('TERMS_HOLD')
/** The box that says that closing is meant was not ticked. */
export const closingNotMeant = refusalCode('CLOSING_NOT_MEANT')
/** The link was used, is too old, or is for another account: nobody is told which. */
export const addressLinkOver = refusalCode('ADDRESS_LINK_OVER')
/** The instance would have nobody to run it. */
export const lastAdministrator = refusalCode('LAST_ADMINISTRATOR')

/** What is known of an account whose owner acts on it. */
export interface OwnAccountFacts {
  readonly demo: boolean
}
const isNoDemoPerson = predicate(
  'isNoDemoPerson',
  demoStaysAsItIs,
  (_person, { demo }: OwnAccountFacts) => !demo,
)

/** What decides about a profile. */
export interface ProfileFacts extends OwnAccountFacts {
  /** Looks like the name of a State or of an accredited organization, and is not the name that the account has. */
  readonly nameIsTaken: boolean
  /** The group can be chosen, or is the one that the account has by accreditation. */
  readonly groupCanBeChosen: boolean
  readonly choicesAreThere: boolean
}
const nameIsFree = predicate('nameIsFree', nameTaken, (_person, facts: ProfileFacts) => !facts.nameIsTaken)
const groupIsOpen = predicate(
  'groupIsOpen',
  groupNotChoosable,
  (_person, facts: ProfileFacts) => facts.groupCanBeChosen,
)
const choicesAreThere = predicate(
  'choicesAreThere',
  noSuchChoice,
  (_person, facts: ProfileFacts) => facts.choicesAreThere,
)

/** What decides about acts that a stolen device must not be enough for. */
export interface ProofFacts extends OwnAccountFacts {
  /** Minutes since the person last proved who they are. */
  readonly minutesSinceProof: number
}
const provedLately = predicate(
  'provedLately',
  proveAgain,
  (_person, { minutesSinceProof }: ProofFacts) => minutesSinceProof <= proofMinutes,
  () => ({ minutes: proofMinutes }),
)

const linkIsLive = predicate(
  'linkIsLive',
  addressLinkOver,
  (_person, { linkIsLive: live }: { readonly linkIsLive: boolean }) => live,
)
const isMeant = predicate(
  'isMeant',
  closingNotMeant,
  (_person, { meant }: { readonly meant: boolean }) => meant,
)
const leavesAnAdministrator = predicate(
  'leavesAnAdministrator',
  lastAdministrator,
  (_person, facts: { readonly leavesAnAdministrator: boolean }) => facts.leavesAnAdministrator,
)
const isNoTerms = predicate(
  'isNoTerms',
  termsHold,
  (_person, { purpose }: { readonly purpose: Agreement }) => purpose !== 'terms',
)
/** Changes what one says of oneself. */
export const changeProfile = act({
  verb: 'changeProfile',
  by: 'person',
  entry: 'account.changed',
  anyOf: [[isSignedIn, isNoDemoPerson, nameIsFree, groupIsOpen, choicesAreThere]],
})
/** Asks for a link to an address that one wants to sign in by. */
export const requestAddressChange = signal({
  verb: 'requestAddressChange',
  anyOf: [[isSignedIn, isNoDemoPerson, provedLately]],
})
/** Takes another address, once its link has come back. */
export const changeAddress = act({
  verb: 'changeAddress',
  by: 'person',
  entry: 'address.changed',
  anyOf: [[isSignedIn, isNoDemoPerson, provedLately, linkIsLive]],
})
/** Agrees to one purpose. */
export const giveConsent = act({
  verb: 'giveConsent',
  by: 'person',
  entry: 'consent.given',
  anyOf: [[isSignedIn]],
})
/** Takes an agreement back. */
export const revokeConsent = act({
  verb: 'revokeConsent',
  by: 'person',
  entry: 'consent.revoked',
  anyOf: [[isSignedIn, isNoTerms]],
})
/** Says whether programs may learn from what one writes, unless a contribution says otherwise (PRV-04). */
export const setMachineUse = act({
  verb: 'setMachineUse',
  by: 'person',
  entry: 'machine_use.set',
  anyOf: [[isSignedIn]],
})
/** Closes one's account: what one published stays without a name, or is erased. */
export const closeAccount = act({
  verb: 'closeAccount',
  by: 'person',
  entry: 'account.closed',
  anyOf: [[isSignedIn, isNoDemoPerson, provedLately, isMeant, leavesAnAdministrator]],
})

/** Who reads what there is to say about oneself: each answers the viewer with their own. */
export const profileReads = reads({
  countries: [[anyone]],
  stakeholderGroups: [[anyone]],
  viewer: [[anyone]],
  ownAccount: [[anyone]],
  ownContributions: [[anyone]],
})
