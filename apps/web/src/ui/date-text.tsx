import { formatPartialDate, formatPartialRange } from '@convene/i18n/dates.js'
import { useMessages } from './messages'

/** A date as far as it is known (`2019`, `2019-06`, `2015-08-10`), or from one to another; null says that it is not fixed. */
export function DateText({ from, until }: { from: string | null; until?: string | null }) {
  const { t, locale } = useMessages()
  if (from === null) return <>{t('shell:date.not_fixed')}</>
  if (!until || until === from) return <time dateTime={from}>{formatPartialDate(locale, from)}</time>
  return <>{formatPartialRange(locale, from, until)}</>
}
