import { intlTag, type Locale } from './locales.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const lessThanAMinute: Readonly<Record<Locale, string>> = {
  en: 'less than a minute',
  fr: 'moins d’une minute',
  es: 'menos de un minuto',
  ru: 'менее минуты',
  zh: '不到1分钟',
  ar: 'أقل من دقيقة',
}

/**
 * Time that is left, in words and full units: days and hours, below a day hours and minutes (screens §7).
 * Stands after a colon or alone; always beside the absolute time, never in its place.
 * @param milliseconds what is left; below a minute, and when it is over, the words say less than a minute
 */
export function timeLeft(locale: Locale, milliseconds: number): string {
  const [large, small] =
    milliseconds >= day
      ? [unit('day', day), unit('hour', hour, day)]
      : [unit('hour', hour), unit('minute', minute, hour)]
  const parts = [large, small].filter((part) => part !== '')
  if (parts.length === 0) return lessThanAMinute[locale]
  return join(locale, parts)

  function unit(name: 'day' | 'hour' | 'minute', size: number, within = Infinity): string {
    const count = Math.floor((milliseconds % within) / size)
    if (!(count > 0)) return ''
    return new Intl.NumberFormat(intlTag(locale), { style: 'unit', unit: name, unitDisplay: 'long' }).format(
      count,
    )
  }
}

const and: Readonly<Record<Locale, string>> = {
  en: ' and ',
  fr: ' et ',
  es: ' y ',
  ru: ' и ',
  zh: '',
  ar: ' و',
}

/** In Arabic the conjunction is written onto a word (ساعتان) and stands apart from digits. */
function join(locale: Locale, parts: readonly string[]): string {
  if (locale === 'zh') return parts.map((part) => part.replaceAll(' ', '')).join('')
  return parts.reduce(
    (text, part) => `${text}${and[locale]}${locale === 'ar' && /^\d/.test(part) ? ' ' : ''}${part}`,
  )
}
