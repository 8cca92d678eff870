import { act } from './may.js'
import { isSystem } from './person.js'
import { predicate } from './predicate.js'
import { notForYou, refusalCode } from './refusal.js'

/** The roles that one is appointed to; an administrator's is for the whole instance, the others' for a consultation. */
export const roles = ['administrator', 'moderator', 'co_facilitator'] as const
/** One of them. */
export type Role = (typeof roles)[number]

/** What is known of somebody's appointments when they act. */
export interface AppointmentFacts {
  /** Appointed administrator, and the appointment has not ended. */
  readonly administrator: boolean
}

/** Somebody appointed to run the instance. */
export const isAdministrator = predicate(
  'isAdministrator',
  notForYou,
  (_person, { administrator }: AppointmentFacts) => administrator,
)

/** What is known when a role is granted. */
export interface GrantFacts {
  /** Whether an account has the address. */
  readonly accountIsThere: boolean
  /** Whether the first administrator is being made: nobody but demo persons runs the instance yet. */
  readonly makesFirstAdministrator: boolean
}

/** No account has the address; whoever it is has to join first. */
export const noSuchAccount = refusalCode('NO_SUCH_ACCOUNT')
/** The account has the role already. */
export const roleHeldAlready = refusalCode('ROLE_HELD_ALREADY')

const accountIsThere = predicate(
  'accountIsThere',
  noSuchAccount,
  (_person, facts: GrantFacts) => facts.accountIsThere,
)
const makesFirstAdministrator = predicate(
  'makesFirstAdministrator',
  noSuchAccount,
  (_person, facts: GrantFacts) => facts.makesFirstAdministrator,
)

/** Appoints somebody; of the first administrator it makes the account too. */
export const grantRole = act({
  verb: 'grantRole',
  by: 'cli',
  entry: 'role.granted',
  anyOf: [
    [isSystem, accountIsThere],
    [isSystem, makesFirstAdministrator],
  ],
})
