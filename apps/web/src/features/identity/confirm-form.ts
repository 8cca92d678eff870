import { ConfirmLoginLinkOperation } from '@convene/api-client/operations.js'
import { form } from '../../app/page'
import { afterSignIn, withNext } from './next'

/** Uses a link, a code or both: then signed in, or on to the form of joining. */
export const confirmForm = form({
  operation: ConfirmLoginLinkOperation,
  variables: (fields) => ({
    token: fields.one('linkToken') || null,
    code: fields.one('code').trim() || null,
  }),
  done: ({ confirmLoginLink }, address) =>
    confirmLoginLink.__typename === 'LoginLinkConfirmed' && confirmLoginLink.signedIn
      ? afterSignIn(address)
      : withNext('/join/profile', address),
})
