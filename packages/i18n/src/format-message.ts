import format, { type CompiledMessage } from 'icu-minify/format'
import { intlTag, isLocale } from './locales.js'

/** Messages of one namespace, compiled at build: key → text or parts. */
export type CompiledMessages = Readonly<Record<string, CompiledMessage>>

/** What placeholders hold: text arrives isolated in the sentence, numbers are for plurals and `{n, number}`. */
export type MessageValues = Readonly<Record<string, unknown>>

const cached = new Map<string, Intl.NumberFormat | Intl.PluralRules | Intl.DateTimeFormat>()

/** Building an `Intl` object costs about a hundred times its use. */
function once<Formatter extends Intl.NumberFormat | Intl.PluralRules | Intl.DateTimeFormat>(
  kind: new (tag?: string | string[], options?: object) => Formatter,
  tag: unknown,
  options: object | undefined,
): Formatter {
  const key = `${kind.name} ${String(tag)} ${JSON.stringify(options)}`
  const found = cached.get(key)
  if (found instanceof kind) return found
  const made = new kind(String(tag), options)
  cached.set(key, made)
  return made
}

const options: Parameters<typeof format>[3] = {
  formatters: {
    getNumberFormat: (tag, options) => once(Intl.NumberFormat, tag, options),
    getPluralRules: (tag, options) => once(Intl.PluralRules, tag, options),
    getDateTimeFormat: (tag, options) => once(Intl.DateTimeFormat, tag, options),
  },
  formats: { number: { percent: { style: 'percent' } } },
}

function isCompiled(message: unknown): message is CompiledMessage {
  return typeof message === 'string' || Array.isArray(message)
}

function tagOf(locale: string): string {
  return isLocale(locale) ? intlTag(locale) : locale
}

/**
 * Writes a compiled message in a language.
 * @returns '' when there is no such message
 */
export function formatMessage(message: unknown, values: MessageValues, locale: string): string {
  if (!isCompiled(message)) return ''
  const text = format(message, tagOf(locale), strings(values), options)
  return Array.isArray(text) ? text.join('') : text
}

/**
 * Writes a compiled message that holds tags, such as `Read <link>the terms</link>.`
 * @param tags one function per tag: it is given what stands inside and returns what to put there
 * @returns the parts in order, for the caller to join in its own way
 */
export function formatRich<Part>(
  message: unknown,
  values: MessageValues,
  tags: Readonly<Record<string, (inside: string | Part | (string | Part)[]) => Part>>,
  locale: string,
): (string | Part)[] {
  if (!isCompiled(message)) return []
  const functions: Record<string, (chunks: (string | Part)[]) => Part> = {}
  for (const [tag, wrap] of Object.entries(tags))
    functions[tag] = (chunks) => wrap(chunks.length === 1 ? (chunks[0] ?? '') : chunks)
  const parts = format<Part>(message, tagOf(locale), { ...strings(values), ...functions }, options)
  return Array.isArray(parts) ? parts : [parts]
}

/** Only text, numbers and dates reach a message; i18next adds options of its own to the values. */
function strings(values: MessageValues): Record<string, string | number | Date> {
  const kept: Record<string, string | number | Date> = {}
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) kept[name] = value
  }
  return kept
}

/** The `i18nFormat` plugin for i18next: messages come compiled, so nothing is parsed when they are used. */
export const messageFormat = {
  type: 'i18nFormat' as const,
  name: 'convene',
  init: (): void => undefined,
  parse: (message: unknown, values: MessageValues, locale: string): unknown =>
    isCompiled(message) ? formatMessage(message, values, locale) : message,
  // plurals are inside the message: i18next must not look for key_one, key_few …
  addLookupKeys: (keys: string[]): string[] => keys,
}
