import { Inject, Injectable } from '@nestjs/common'
import { formatMessage, type CompiledMessages } from '@convene/i18n/format-message.js'
import { isLocale, type Locale } from '@convene/i18n/locales.js'
import { statement } from '../../../platform/database/statement.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { queueMail } from '../../../platform/mail/queue-mail.js'
import type { Happened } from '../../../platform/record/reactions.js'
import { settingsToken, type Settings } from '../../../platform/settings/settings.js'
import { wantsNoticeMail } from '../notice-mail.sql.js'
import { oneClickPath } from '../one-click.js'
import { unsubscribeToken } from '../unsubscribe.js'
import type { Told } from './told.js'

interface Reader {
  readonly account: string
  readonly to: string
  readonly locale: string
}

/** Seconds after which a notice by mail is of no use any more. */
const lifetime = 2 * 24 * 60 * 60

const readers = statement<Reader>(
  'notices-mail-readers',
  `select a.id as account, a.email as to, a.locale from account a
   where a.id = any($1::uuid[]) and a.state = 'active' and a.email is not null and ${wantsNoticeMail('a.id')}`,
)
const place = statement<{ slug: string; code: string }>(
  'notices-mail-place',
  `select k.slug, p.code from contribution c join consultation k on k.id = c.consultation_id
     join provision p on p.id = c.provision_id where c.id = $1`,
)

/** The line of a mail that says what there is, by the notice's kind. */
const lines: Readonly<Record<string, `notices:${string}`>> = {
  reply: 'notices:mail.reply',
  decision: 'notices:mail.decision',
  thread_news: 'notices:mail.thread_news',
  helpful: 'notices:mail.helpful',
}

/**
 * Puts a mail into the outbox for each new notice of somebody who wants that, in the transaction that makes the notice:
 * both are there or neither. It says what happened where, and holds nobody's words and nobody's name.
 */
@Injectable()
export class NoticeMailer {
  constructor(@Inject(settingsToken) private readonly settings: Settings) {}

  /** Queues mails for notices of one entry. */
  async queue(tx: Tx, { ids }: Happened, told: readonly Told[]): Promise<void> {
    if (told.length === 0) return
    const wanting = await tx.query(readers, [told.map(({ account }) => account)])
    if (wanting.length === 0) return
    const contribution = String(ids['contribution'])
    const at = await tx.one(place, [contribution])
    if (!at) return
    for (const reader of wanting) {
      const kind = told.find(({ account }) => account === reader.account)?.kind ?? ''
      // a decision's reason stands in the list of notices, where only its reader sees it
      const path =
        kind === 'decision'
          ? '/notices'
          : `/consultations/${at.slug}/text/${at.code}/comments/${contribution}`
      await this.#queueOne(tx, reader, lines[kind] ?? 'notices:mail.reply', at.code, path)
    }
  }

  async #queueOne(
    tx: Tx,
    { account, to, locale: asked }: Reader,
    line: `notices:${string}`,
    code: string,
    path: string,
  ): Promise<void> {
    const locale: Locale = isLocale(asked) ? asked : 'en'
    const { default: messages }: { default: CompiledMessages } = await import(
      `@convene/i18n/messages/${locale}/notices.js`
    )
    const say = (key: `notices:${string}`) =>
      formatMessage(messages[key.slice('notices:'.length)], { code }, locale)
    const link = new URL(`/${locale}${path}`, this.settings.publicUrl).href
    const stop = new URL(oneClickPath, this.settings.publicUrl)
    stop.searchParams.set('token', await unsubscribeToken(tx, account))
    const subject = say(line)
    const body = [subject, link, say('notices:mail.why'), stop.href]
    await queueMail(tx, { account, to, locale, subject, body, link, unsubscribe: stop.href, lifetime })
  }
}
