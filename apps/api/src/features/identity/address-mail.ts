import { formatMessage, type CompiledMessages } from '@convene/i18n/format-message.js'
import { isLocale, type Locale } from '@convene/i18n/locales.js'
import type { MessageKey } from '@convene/i18n/message-keys.js'
import { linkMinutes } from '@convene/rules/joining.js'

/** The words of a mail, as the outbox takes them. */
interface Words {
  readonly subject: string
  readonly body: readonly string[]
}

/**
 * The words of the mails about an account's address: `confirm` goes to the new one and holds the link, `taken` goes there
 * when it belongs to an account already, `changed` goes to the one before.
 */
export async function addressMail(
  locale: Locale,
  kind: 'confirm' | 'taken' | 'changed',
  link?: string,
): Promise<Words> {
  const { default: messages }: { default: CompiledMessages } = await import(
    `@convene/i18n/messages/${locale}/identity.js`
  )
  const say = (key: MessageKey) =>
    formatMessage(messages[key.slice('identity:'.length)], { minutes: linkMinutes }, locale)
  if (kind === 'confirm')
    return {
      subject: say('identity:mail.address.confirm.subject'),
      body: [
        say('identity:mail.address.confirm.open'),
        link ?? '',
        say('identity:mail.address.confirm.not_me'),
      ],
    }
  return kind === 'taken'
    ? { subject: say('identity:mail.address.taken.subject'), body: [say('identity:mail.address.taken.text')] }
    : {
        subject: say('identity:mail.address.changed.subject'),
        body: [say('identity:mail.address.changed.text')],
      }
}

/** A language of the interface out of a row. */
export function localeOf(stored: string): Locale {
  return isLocale(stored) ? stored : 'en'
}
