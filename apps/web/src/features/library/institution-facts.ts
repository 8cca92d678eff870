import { formatPartialDate, formatPartialRange } from '@convene/i18n/dates.js'
import type { Locale } from '@convene/i18n/locales.js'
import type { Translate } from '../../ui/messages'

/** Since when and until when an institution exists, as far as it is known. */
export function yearsOf(
  t: Translate,
  locale: Locale,
  since: number | null,
  until: number | null,
): string | undefined {
  if (since !== null && until !== null) return formatPartialRange(locale, String(since), String(until))
  if (since !== null)
    return t('library:institution.since', { year: formatPartialDate(locale, String(since)) })
  if (until !== null)
    return t('library:institution.until', { year: formatPartialDate(locale, String(until)) })
  return undefined
}
