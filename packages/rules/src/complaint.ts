import type { conductRules } from './conduct.js'
import { contributionIsPublished, type ContributionFacts } from './contribution-conditions.js'
import { act } from './may.js'
import { anyone } from './person.js'
import { predicate } from './predicate.js'
import { reads } from './reads.js'
import { refusalCode } from './refusal.js'
import { fits, isGiven, mostWords, readable, wordsTooLong, wordsUnreadable } from './words.js'

/**
 * What a reader can complain about, in the order of the form: the harm taxonomy (SAF-05, SAF-06, SAF-07) and, of each
 * ground, the rule of the code of conduct that it is about. Null: a person reads and decides which, if any.
 */
export const complaintGrounds = [
  { ground: 'threat', rule: 1 },
  { ground: 'incitement', rule: 1 },
  { ground: 'child_safety', rule: 1 },
  { ground: 'hate', rule: 2 },
  { ground: 'harassment', rule: 3 },
  { ground: 'gender_based', rule: 3 },
  { ground: 'impersonation', rule: 3 },
  { ground: 'personal_data', rule: 4 },
  { ground: 'off_topic', rule: 5 },
  { ground: 'spam', rule: 6 },
  { ground: 'deception', rule: 6 },
  { ground: 'unlawful', rule: null },
  { ground: 'other', rule: null },
] as const satisfies readonly { ground: string; rule: (typeof conductRules)[number] | null }[]

/** The column `complaint.ground`. */
export type ComplaintGround = (typeof complaintGrounds)[number]['ground']

/** Whether a text names a ground. */
export function isComplaintGround(text: string): text is ComplaintGround {
  return complaintGrounds.some(({ ground }) => ground === text)
}

/** Hours within which a person decides on a complaint: said to the complainant, and shown where it is over (SAF-12). */
export const complaintDecidedWithin = 72

/** What `complain` is decided from. */
export interface ComplaintFacts extends ContributionFacts {
  /** Whether this account has a complaint about the contribution that nobody has decided on. Visitors share no past. */
  readonly complained: boolean
  readonly ground: string
  readonly explanation: string
}

/** One open complaint per account and contribution. */
export const alreadyComplained = refusalCode('ALREADY_COMPLAINED')
export const groundUnknown = refusalCode('GROUND_UNKNOWN')
/** "Other" says nothing without words. */
export const explanationMissing = refusalCode('EXPLANATION_MISSING')
/** One address, one account or one contribution had many complaints in a short time; which of them is not told. */
export const tooManyComplaints = refusalCode('TOO_MANY_COMPLAINTS', ['minutes'])

export const hasNotComplained = predicate(
  'hasNotComplained',
  alreadyComplained,
  (_person, { complained }: Pick<ComplaintFacts, 'complained'>) => !complained,
)
const groundIsKnown = predicate('groundIsKnown', groundUnknown, (_person, { ground }: ComplaintFacts) =>
  isComplaintGround(ground),
)
const otherIsExplained = predicate(
  'otherIsExplained',
  explanationMissing,
  (_person, { ground, explanation }: ComplaintFacts) => ground !== 'other' || isGiven(explanation),
)
const explanationFits = predicate(
  'explanationFits',
  wordsTooLong,
  (_person, { explanation }: ComplaintFacts) => fits(explanation),
  () => ({ most: mostWords }),
)
const explanationIsReadable = predicate(
  'explanationIsReadable',
  wordsUnreadable,
  (_person, { explanation }: ComplaintFacts) => readable(explanation),
)

/** Complains about a contribution; needs no account (SAF-12). */
export const complain = act({
  verb: 'complain',
  by: 'person',
  entry: 'complaint.made',
  anyOf: [
    [
      anyone,
      contributionIsPublished,
      groundIsKnown,
      otherIsExplained,
      explanationFits,
      explanationIsReadable,
      hasNotComplained,
    ],
  ],
})

/** Who reads what a complaint would be about: everyone, of what is shown. */
export const complaintReads = reads({ complainable: [[anyone]] })
