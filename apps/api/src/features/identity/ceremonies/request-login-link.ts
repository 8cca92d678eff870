import { domainToASCII } from 'node:url'
import type { Locale } from '@convene/i18n/locales.js'
import { plainAddress } from '@convene/rules/address.js'
import { addressNotPlain, linkMinutes, requestLoginLink as rule } from '@convene/rules/joining.js'
import { nextPath } from '@convene/rules/next-path.js'
import { refuse, type Refusal } from '@convene/rules/refusal.js'
import type { DataSource } from 'typeorm'
import type { Asking } from '../../../platform/asking/asking.js'
import { tokenHash } from '../../../platform/asking/cookies.js'
import { queueMail } from '../../../platform/mail/queue-mail.js'
import { visitor } from '../../../platform/record/system-account.js'
import { carryOutSignal } from '../../../platform/record/signal.js'
import { linkMail } from './link-mail.js'
import { linkSecrets } from './link-secrets.js'
import { countLink } from './limits.js'

/** An address that was typed, as it is kept; null when it is no plain one. A domain may be in any script. */
export function readAddress(given: string): string | null {
  if (given.length > 400) return null
  const at = given.lastIndexOf('@')
  return at < 0 ? null : plainAddress(`${given.slice(0, at)}@${domainToASCII(given.slice(at + 1).trim())}`)
}

/**
 * Sends a link and a code to an address. Whether there is an account is not even looked up, so neither words nor time of
 * the answer can tell: known and unknown addresses take the same way (trust.md S11), and so do disposable ones.
 */
export async function requestLoginLink(
  acts: DataSource,
  asking: Asking,
  publicUrl: URL,
  given: { readonly email: string; readonly locale: Locale; readonly next: string | null },
): Promise<{ minutes: number } | Refusal> {
  const address = readAddress(given.email)
  if (address === null) return refuse(addressNotPlain, {})
  const tooMany = await countLink(asking.addressPrefix, address)
  if (tooMany) return tooMany
  const secrets = linkSecrets()
  const link = new URL(`/${given.locale}/join/link`, publicUrl)
  link.searchParams.set('token', secrets.token)
  const next = nextPath(given.next)
  if (next !== null) link.searchParams.set('next', next)
  const { subject, body } = await linkMail(given.locale, link.href, secrets.code)
  return carryOutSignal(acts, rule, visitor, {}, async (tx) => {
    await tx.query(
      `insert into login_ceremony (id, browser_hash, purpose, email, token_hash, code_hash, expires_at)
       values ($1, $2, 'link', $3, $4, $5, now() + $6 * interval '1 minute')`,
      [secrets.id, tokenHash(asking.browser()), address, secrets.tokenHash, secrets.codeHash, linkMinutes],
    )
    await queueMail(tx, {
      account: null,
      to: address,
      locale: given.locale,
      subject,
      body,
      link: link.href,
      lifetime: linkMinutes * 60,
    })
    return { minutes: linkMinutes }
  })
}
