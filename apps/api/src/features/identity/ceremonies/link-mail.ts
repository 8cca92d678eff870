import { formatMessage, type CompiledMessages } from '@convene/i18n/format-message.js'
import type { Locale } from '@convene/i18n/locales.js'
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
  const say = (key: string) => formatMessage(messages[key], { minutes: linkMinutes }, locale)
  return {
    subject: say('mail.link.subject'),
    body: [
      say('mail.link.open'),
      link,
      say('mail.link.once'),
      say('mail.link.code'),
      code,
      say('mail.link.secret'),
      say('mail.link.not_me'),
    ],
  }
}
