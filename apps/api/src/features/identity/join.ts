import { ceremonyOver } from '@convene/rules/joining.js'
import { refuse, type Refusal } from '@convene/rules/refusal.js'
import type { DataSource } from 'typeorm'
import type { Asking } from '../../platform/asking/asking.js'
import { tokenHash } from '../../platform/asking/cookies.js'
import { statement } from '../../platform/database/statement.js'
import { transact } from '../../platform/database/transaction.js'
import { isRefusal } from '../../platform/record/signal.js'
import type { Settings } from '../../platform/settings/settings.js'
import { beginLogin } from './begin-login.js'
import { newPasskey, type NewPasskey } from './ceremonies/answer-passkey.js'
import { countAttempt } from './ceremonies/limits.js'
import { joinConvene, type Joining } from './commands/join-convene.js'

/** What somebody gives who joins; `passkey` is the answer of their authenticator, for joining without an address. */
export type JoinGiven = Omit<Joining, 'ceremony' | 'passkey' | 'minimumAge'> & {
  readonly passkey: string | null
}

// one that is used up is looked at too: the act under whose id it was used is answered again, any other is refused
const proved = statement<{ id: string }>(
  'ceremony-proved',
  `select id from login_ceremony
   where browser_hash = $1 and purpose = 'link' and confirmed_at is not null and expires_at > now()
   order by used_at is null desc, confirmed_at desc limit 1`,
)

/**
 * Makes an account out of what this browser has proved, an address or a passkey, and signs it in.
 * @returns the account's id
 */
export async function join(
  acts: DataSource,
  asking: Asking,
  { minimumAge, publicUrl }: Settings,
  given: JoinGiven,
  actId: string,
): Promise<string | Refusal> {
  const tooMany = await countAttempt(asking.addressPrefix)
  if (tooMany) return tooMany
  const browser = asking.knownBrowser()
  if (browser === null) return refuse(ceremonyOver, {})
  let passkey: NewPasskey | null = null
  if (given.passkey !== null) {
    const answer = await newPasskey(acts, { browser, publicUrl }, 'passkey_join', null, given.passkey)
    if (isRefusal(answer)) return answer
    passkey = answer
  }
  const ceremony =
    passkey?.ceremony ?? (await transact(acts, (tx) => tx.one(proved, [tokenHash(browser)])))?.id
  if (ceremony === undefined) return refuse(ceremonyOver, {})
  const outcome = await joinConvene(
    acts,
    { account: ceremony, kind: 'person' },
    { ...given, ceremony, passkey, minimumAge },
    actId,
  )
  if (isRefusal(outcome)) return outcome
  const by = passkey ? 'passkey' : 'link'
  const refused = await beginLogin(acts, asking, { ceremony: null, account: ceremony, by })
  return refused ?? ceremony
}
