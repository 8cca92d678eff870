import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common'
import { createTransport, type Transporter } from 'nodemailer'
import { DataSource } from 'typeorm'
import { statement } from '../database/statement.js'
import { transact } from '../database/transaction.js'
import { Timers } from '../jobs/timers.js'
import { settingsToken, type Settings } from '../settings/settings.js'
import { log } from '../telemetry/log.js'
import { mailHtml } from './mail-html.js'

interface DueMail {
  readonly id: string
  readonly to: string
  readonly locale: string
  readonly subject: string
  readonly body: string
  readonly link: string | null
  readonly unsubscribe: string | null
  readonly attempts: number
}

/**
 * Takes mails to send now. Each is due again after a pause that doubles, from ten seconds to an hour: a sender that dies
 * after this has lost none, and two senders never hold the same one. Its next try may be a second copy of what went out
 * just before the death; copies have the same Message-ID.
 */
const takeDue = statement<DueMail>(
  'mail-take-due',
  `update mail set attempts = attempts + 1,
     due_at = now() + least(interval '1 hour', power(2, least(attempts, 10)) * interval '10 seconds')
   where id in (
     select id from mail where due_at <= now() and expires_at > now()
     order by due_at limit 20 for update skip locked)
   returning id, to_address as "to", locale, subject, body, link, unsubscribe, attempts`,
)
const deleteSent = statement('mail-delete-sent', 'delete from mail where id = $1')
const deleteExpired = statement('mail-delete-expired', 'delete from mail where expires_at <= now()')

/** Most parts of twenty that one call sends, so that other timers have their turn. */
const mostParts = 50

/**
 * Sends what waits in the outbox to the mail server, and deletes it when it was taken. Without a mail server mails stay
 * for the mailbox page until they expire.
 */
@Injectable()
export class MailSender implements OnModuleDestroy {
  readonly #transport: Transporter | undefined
  #sending: Promise<void> | undefined

  constructor(
    @Inject(DataSource) private readonly acts: DataSource,
    @Inject(settingsToken) private readonly settings: Settings,
    timers: Timers,
  ) {
    const { smtpUrl } = settings
    this.#transport =
      smtpUrl === undefined
        ? undefined
        : createTransport({
            url: smtpUrl,
            pool: true,
            maxConnections: 4,
            connectionTimeout: 10_000,
            greetingTimeout: 10_000,
            socketTimeout: 30_000,
            // a mail's words never name a file or an address to read
            disableFileAccess: true,
            disableUrlAccess: true,
          })
    timers.add({ name: 'mail', every: 5, run: () => this.sendDue() })
  }

  onModuleDestroy(): void {
    this.#transport?.close()
  }

  /** Sends all that is due; a second call while one is under way waits for that one. */
  async sendDue(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined
    })
    return this.#sending
  }

  async #sendAll(): Promise<void> {
    await transact(this.acts, (tx) => tx.query(deleteExpired))
    const transport = this.#transport
    if (!transport) return
    for (let part = 0; part < mostParts; part++) {
      const due = await transact(this.acts, (tx) => tx.query(takeDue))
      if (due.length === 0) return
      await Promise.all(due.map((mail) => this.#send(transport, mail)))
    }
  }

  async #send(transport: Transporter, mail: DueMail): Promise<void> {
    const { mailFrom, publicUrl } = this.settings
    try {
      await transport.sendMail({
        // given as they are: no parser of addresses sees them (trust.md §2.3)
        envelope: { from: mailFrom, to: [mail.to] },
        from: { name: 'Convene', address: mailFrom },
        to: { name: '', address: mail.to },
        messageId: `<${mail.id}@${publicUrl.hostname}>`,
        subject: mail.subject,
        text: mail.body,
        html: mailHtml(mail.locale, mail.subject, mail.body, mail.link),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': mail.locale,
          ...(mail.unsubscribe === null
            ? {}
            : {
                'List-Unsubscribe': `<${mail.unsubscribe}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }),
        },
      })
    } catch (error) {
      // the server's own words may hold the address
      const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
      const status: unknown = error instanceof Error ? Reflect.get(error, 'responseCode') : undefined
      log.warn({ code, status, attempts: mail.attempts }, 'a mail was not sent; it is tried again')
      return
    }
    await transact(this.acts, (tx) => tx.query(deleteSent, [mail.id]))
  }
}
