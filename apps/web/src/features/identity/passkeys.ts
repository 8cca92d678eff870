import { SignInOperation, StartPasskeyOperation } from '@convene/api-client/operations.js'
import type { SignInMutation, StartPasskeyMutation } from '@convene/api-client/operations.js'
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { ask } from '../../ui/ask'

type Refusal = Extract<
  SignInMutation['signIn'] | StartPasskeyMutation['startPasskey'],
  { __typename: 'Refusal' }
>

/** How asking the device for a passkey ended: with its answer, a refusal of ours, or nothing. */
export type PasskeyOutcome =
  | { readonly outcome: 'answered'; readonly answer: string }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'stopped' }

async function challenge(
  purpose: 'sign_in' | 'join' | 'add',
  name: string | null,
): Promise<StartPasskeyMutation['startPasskey']> {
  return (await ask(StartPasskeyOperation, { purpose, name })).startPasskey
}

/**
 * Asks the device for a new passkey under a name.
 * @throws NotAnswered when the service cannot be reached
 */
export async function makePasskey(purpose: 'join' | 'add', name: string): Promise<PasskeyOutcome> {
  const started = await challenge(purpose, name)
  if (started.__typename === 'Refusal') return { outcome: 'refused', refusal: started }
  return device(() => startRegistration({ optionsJSON: JSON.parse(started.options) }))
}

/**
 * Signs in with a passkey that the device has.
 * @throws NotAnswered when the service cannot be reached
 */
export async function signInWithPasskey(): Promise<PasskeyOutcome> {
  const started = await challenge('sign_in', null)
  if (started.__typename === 'Refusal') return { outcome: 'refused', refusal: started }
  const given = await device(() => startAuthentication({ optionsJSON: JSON.parse(started.options) }))
  if (given.outcome !== 'answered') return given
  const { signIn } = await ask(SignInOperation, { actId: crypto.randomUUID(), passkey: given.answer })
  return signIn.__typename === 'Refusal' ? { outcome: 'refused', refusal: signIn } : given
}

/** What the device answers; whoever does not unlock it, or takes too long, is asked nothing more. */
async function device(asks: () => Promise<object>): Promise<PasskeyOutcome> {
  try {
    return { outcome: 'answered', answer: JSON.stringify(await asks()) }
  } catch {
    return { outcome: 'stopped' }
  }
}
