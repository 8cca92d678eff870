import { isLocale, type Locale } from './locales.js'

/** A header longer than this is not a reader's choice. */
const longestHeader = 1000

/**
 * The language for a reader who has not chosen one, from Accept-Language (RFC 9110 §12.5.4).
 * The highest weight wins, the earlier at equal weight; a region falls back to its language (zh-CN → zh).
 * @returns English when nothing asked for is there
 */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  const ranges = (acceptLanguage ?? '').slice(0, longestHeader).split(',').map(parseRange)
  let best: { locale: Locale; weight: number } | undefined
  for (const { language, weight } of ranges) {
    if (weight > (best?.weight ?? 0) && isLocale(language)) best = { locale: language, weight }
  }
  return best?.locale ?? 'en'
}

function parseRange(range: string): { language: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight =
    quality === undefined
      ? 1
      : /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality)
        ? Number(quality.slice(2))
        : 0
  return { language: tag.split('-')[0] ?? '', weight }
}
