import type { Locale } from '@convene/i18n/locales.js'
import type { Tx } from '../database/transaction.js'

/** A mail as a feature writes it. The sender makes text and HTML of it, with the reader's language and direction. */
export interface Mail {
  /** Whose it is; null where nobody says whether there is an account. */
  readonly account: string | null
  /** A plain address, as `plainAddress` gives it. */
  readonly to: string
  readonly locale: Locale
  readonly subject: string
  /** Paragraphs, in the reader's language. One that equals `link` becomes a link. */
  readonly body: readonly string[]
  /** The one address that the mail leads to, made from PUBLIC_URL. */
  readonly link?: string
  /** Where one click stops mails of this kind (RFC 8058); sent in the headers too. */
  readonly unsubscribe?: string
  /** Seconds after which it is of no use any more: it is not sent later than that, and not kept. */
  readonly lifetime: number
}

/**
 * Puts a mail into the outbox, in the transaction of what it tells about: it is sent when that is committed, and not if
 * it is rolled back. The sender tries again until it is sent or its lifetime is over.
 */
export async function queueMail(
  tx: Tx,
  { account, to, locale, subject, body, link = undefined, unsubscribe = undefined, lifetime }: Mail,
): Promise<void> {
  await tx.query(
    `insert into mail (account_id, to_address, locale, subject, body, link, unsubscribe, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + $8 * interval '1 second')`,
    [
      account,
      to,
      locale,
      subject.replaceAll(/\p{Cc}+/gu, ' '),
      body.join('\n\n'),
      link ?? null,
      unsubscribe ?? null,
      lifetime,
    ],
  )
}
