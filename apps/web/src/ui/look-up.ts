import { formatMessage, type CompiledMessages } from '@convene/i18n/format-message.js'

/** Writes the message of a key `namespace:key` with its values. */
export type LookUp = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The compiled message of a key, or undefined. */
export function compiledMessage(loaded: Readonly<Record<string, CompiledMessages>>, key: string): unknown {
  const colon = key.indexOf(':')
  return loaded[key.slice(0, colon)]?.[key.slice(colon + 1)]
}

/**
 * Looks messages up without i18next; in the browser, where i18next would be a seventh of all bytes of the first read.
 * Its answers are the same (tested over all messages).
 */
export function compiledLookUp(locale: string, loaded: Readonly<Record<string, CompiledMessages>>): LookUp {
  return (key, values = {}) => {
    const message = compiledMessage(loaded, key)
    return message === undefined ? key.slice(key.indexOf(':') + 1) : formatMessage(message, values, locale)
  }
}
