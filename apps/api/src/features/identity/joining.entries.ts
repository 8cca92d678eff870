import {
  addPasskey,
  endAllLogins,
  endLogin,
  joinConvene,
  removePasskey,
  signIn,
} from '@convene/rules/joining.js'
import { entryKind } from '../../platform/record/entry-kind.js'

// All of them are for the inside: who joined when, and who is signed in, is nobody else's business.

/** Somebody has an account now. */
export const accountJoined = entryKind(joinConvene, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['account'],
  fields: [],
})
/** A login began. */
export const loginStarted = entryKind(signIn, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['account', 'login'],
  fields: [],
})
/** A login was ended. */
export const loginEnded = entryKind(endLogin, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['login'],
  fields: [],
})
/** All logins of an account were ended, or all but one. */
export const loginsEnded = entryKind(endAllLogins, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['account'],
  fields: [],
})
/** An account has one more passkey. */
export const passkeyAdded = entryKind(addPasskey, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['account', 'passkey'],
  fields: [],
})
/** An account has one passkey less. */
export const passkeyRemoved = entryKind(removePasskey, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['account', 'passkey'],
  fields: [],
})
