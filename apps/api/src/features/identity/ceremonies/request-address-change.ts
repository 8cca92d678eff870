import { requestAddressChange as rule } from '@convene/rules/account.js'
import { addressNotPlain, linkMinutes } from '@convene/rules/joining.js'
import { refuse, type Refusal } from '@convene/rules/refusal.js'
import type { Locale } from '@convene/i18n/locales.js'
import type { DataSource } from 'typeorm'
import type { Asking } from '../../../platform/asking/asking.js'
import { tokenHash } from '../../../platform/asking/cookies.js'
import { transact } from '../../../platform/database/transaction.js'
import { queueMail } from '../../../platform/mail/queue-mail.js'
import { carryOutSignal } from '../../../platform/record/signal.js'
import { addressMail } from '../address-mail.js'
import { ownAccount } from '../own-account.js'
import { countLink } from './limits.js'
import { linkSecrets } from './link-secrets.js'
import { readAddress } from './request-login-link.js'

/**
 * Sends a link to an address that somebody wants to sign in by. The answer is the same whether or not the address belongs
 * to somebody else; then the mail says so to whoever reads it there, and holds no link.
 */
export async function requestAddressChange(
  acts: DataSource,
  asking: Asking,
  publicUrl: URL,
  given: { readonly email: string; readonly locale: Locale },
): Promise<{ minutes: number } | Refusal> {
  const person = await asking.person()
  const login = (await asking.login())?.id ?? null
  const address = readAddress(given.email)
  if (person.kind === 'person' && address === null) return refuse(addressNotPlain, {})
  const tooMany =
    person.kind === 'person' && address !== null ? await countLink(person.account, address) : null
  if (tooMany) return tooMany
  const own = await transact(acts, (tx) => ownAccount(tx, person.account, login))
  return carryOutSignal(acts, rule, person, own, async (tx) => {
    if (address === null) return refuse(addressNotPlain, {})
    const taken = await tx.one('select from account where lower(email) = $1 and id <> $2', [
      address,
      person.account,
    ])
    const secrets = linkSecrets()
    const link = new URL(`/${given.locale}/account/address`, publicUrl)
    link.searchParams.set('token', secrets.token)
    const words = await addressMail(given.locale, taken ? 'taken' : 'confirm', link.href)
    if (!taken)
      await tx.query(
        `insert into login_ceremony (id, browser_hash, purpose, account_id, email, token_hash, expires_at)
         values ($1, $2, 'change_address', $3, $4, $5, now() + $6 * interval '1 minute')`,
        [secrets.id, tokenHash(asking.browser()), person.account, address, secrets.tokenHash, linkMinutes],
      )
    await queueMail(tx, {
      account: taken ? null : person.account,
      to: address,
      locale: given.locale,
      ...words,
      ...(taken ? {} : { link: link.href }),
      lifetime: linkMinutes * 60,
    })
    return { minutes: linkMinutes }
  })
}
