import {
  changeAddress,
  changeProfile,
  closeAccount,
  giveConsent,
  revokeConsent,
  setMachineUse,
} from '@convene/rules/account.js'
import { grantRole } from '@convene/rules/appointment.js'
import { entryKind } from '../../platform/record/entry-kind.js'

const inside = { audience: 'internal', live: false, notice: 'nobody' } as const

/** Somebody was appointed. */
export const roleGranted = entryKind(grantRole, {
  ...inside,
  ids: ['account', 'appointment'],
  fields: ['role'],
})
/** Somebody says something else of themselves. */
export const accountChanged = entryKind(changeProfile, { ...inside, ids: ['account'], fields: [] })
/** An account has another address. */
export const addressChanged = entryKind(changeAddress, { ...inside, ids: ['account'], fields: [] })
/** Somebody agreed to a purpose. */
export const consentGiven = entryKind(giveConsent, { ...inside, ids: ['account'], fields: ['purpose'] })
/** Somebody took an agreement back. */
export const consentRevoked = entryKind(revokeConsent, { ...inside, ids: ['account'], fields: ['purpose'] })
/** Somebody said whether programs may learn from what they write. */
export const machineUseSet = entryKind(setMachineUse, { ...inside, ids: ['account'], fields: ['allowed'] })
/** An account was closed; `erase` is 1 when what it published is to be erased, else 0. */
export const accountClosed = entryKind(closeAccount, { ...inside, ids: ['account', 'erase'], fields: [] })
