import { createInstance } from 'i18next'
import { messageFormat, type CompiledMessages } from '@convene/i18n/format-message.js'
import type { LookUp } from './look-up'

/** Looks messages up by i18next; on the server. */
export function i18nextLookUp(locale: string, loaded: Readonly<Record<string, CompiledMessages>>): LookUp {
  const instance = createInstance()
  void instance.use(messageFormat).init({
    lng: locale,
    resources: { [locale]: loaded },
    ns: Object.keys(loaded),
    defaultNS: 'shell',
    initAsync: false,
    keySeparator: false,
    returnObjects: true,
    interpolation: { escapeValue: false },
  })
  return (key, values) => String(instance.t(key, { ...values }))
}
