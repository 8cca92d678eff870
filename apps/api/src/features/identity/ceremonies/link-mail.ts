import { formatMessage, type CompiledMessages } from '@convene/i18n/format-message.js'
import type { Locale } from '@convene/i18n/locales.js'
import type { MessageKey } from '@convene/i18n/message-keys.js'
import { linkMinutes } from '@convene/rules/joining.js'

/** The words of the mail that holds a link and a code. Both stand in paragraphs of their own, so nothing runs into them. */
export async function linkMail(
  locale: Locale,
  link: string,
  code: string,
): Promise<{ subject: string; body: readonly string[] }> {
  const { default: messages }: { default: CompiledMessages } = await import(
    `@convene/i18n/messages/${locale}/identity.js`
  )
  const say = (key: MessageKey) =>
    formatMessage(messages[key.slice('identity:'.length)], { minutes: linkMinutes }, locale)
  return {
    subject: say('identity:mail.link.subject'),
    body: [
      say('identity:mail.link.open'),
      link,
      say('identity:mail.link.once'),
      say('identity:mail.link.code'),
      code,
      say('identity:mail.link.secret'),
      say('identity:mail.link.not_me'),
    ],
  }
}
