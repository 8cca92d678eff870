import { loginDays } from '@convene/rules/joining.js'
import type { Refusal } from '@convene/rules/refusal.js'
import type { DataSource } from 'typeorm'
import type { Asking } from '../../platform/asking/asking.js'
import { freshToken, tokenHash } from '../../platform/asking/cookies.js'
import { isRefusal } from '../../platform/record/signal.js'
import type { ProvedPasskey } from './ceremonies/answer-passkey.js'
import { signIn } from './commands/sign-in.js'
import { deviceOf } from './device.js'

/** What was proved, and by whom. */
interface Proved {
  readonly ceremony: string | null
  readonly account: string
  readonly by: 'link' | 'passkey' | 'demo'
  readonly passkey?: ProvedPasskey
}

/** Seconds that the browser keeps the cookie of a login. */
export const loginSeconds = loginDays * 24 * 60 * 60

/**
 * Begins a login and gives the browser its token, a fresh one each time. A repetition under one act's id answers as the
 * first time and begins nothing; its browser has the first answer's cookie or signs in anew.
 */
export async function beginLogin(
  acts: DataSource,
  asking: Asking,
  { ceremony, account, by, passkey }: Proved,
  actId?: string,
): Promise<Refusal | null> {
  const token = freshToken()
  const outcome = await signIn(
    acts,
    { account, kind: 'person' },
    {
      ceremony,
      account,
      by,
      device: deviceOf(asking.userAgent),
      tokenHash: tokenHash(token),
      replaces: (await asking.login())?.id ?? null,
      ...(passkey
        ? { passkey: { id: passkey.passkey, counter: passkey.counter, backedUp: passkey.backedUp } }
        : {}),
    },
    actId,
  )
  if (isRefusal(outcome)) return outcome
  if (outcome.outcome === 'done' && !outcome.again) asking.signIn(token, loginSeconds)
  return null
}
