import { isolateLeftToRight } from './isolate.js'
import type { Locale } from './locales.js'

// Month names stand here and not in `Intl`, so that server and browser write the same bytes whatever data they carry,
// and because `Intl` lacks what UN documents print: both Arabic names, the French 1er (localisation §2, §4).
// Genitive where a language has one: that is the form beside a day.
const months: Readonly<Record<Locale, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  zh: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月'.split(' '),
  ar: 'كانون الثاني/يناير|شباط/فبراير|آذار/مارس|نيسان/أبريل|أيار/مايو|حزيران/يونيه|تموز/يوليه|آب/أغسطس|أيلول/سبتمبر|تشرين الأول/أكتوبر|تشرين الثاني/نوفمبر|كانون الأول/ديسمبر'.split(
    '|',
  ),
}
const russianNominative =
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')

interface Day {
  year: number
  /** 1 to 12; absent when only the year is known. */
  month?: number
  day?: number
}

interface Moment extends Required<Day> {
  hour: number
  minute: number
  /** Minutes east of UTC. */
  offset: number
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/**
 * What a clock and a calendar show in a zone.
 * @param iso an instant, e.g. `2026-11-30T20:59:00Z`
 * @param zone IANA name, e.g. `Africa/Nairobi`
 * @throws RangeError for an unknown zone or what is no instant
 */
function momentIn(iso: string, zone: string): Moment {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
    clocks.set(zone, clock)
  }
  const instant = new Date(iso)
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of clock.formatToParts(instant)) shown[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = shown
  const wholeMinute = Math.floor(instant.getTime() / 60_000)
  return {
    year,
    month,
    day,
    hour,
    minute,
    offset: Date.UTC(year, month - 1, day, hour, minute) / 60_000 - wholeMinute,
  }
}

/** The parts of `2019`, `2019-06` or `2015-08-10`. */
function partsOf(partial: string): Day {
  const [year = 0, month, day] = partial.split('-').map(Number)
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

function monthName(locale: Locale, month: number): string {
  return months[locale][month - 1] ?? ''
}

/** `30 November`, `1er décembre`, `11月30日`. */
function dayAndMonth(locale: Locale, month: number, day: number): string {
  const name = monthName(locale, month)
  if (locale === 'zh') return `${name}${day}日`
  if (locale === 'es') return `${day} de ${name}`
  if (locale === 'fr' && day === 1) return `1er ${name}`
  return `${day} ${name}`
}

function withYear(locale: Locale, text: string, year: number): string {
  if (locale === 'zh') return `${year}年${text}`
  if (locale === 'es') return `${text} de ${year}`
  if (locale === 'ru') return `${text} ${year}\u00a0г.`
  return `${text} ${year}`
}

function day(locale: Locale, date: Day): string {
  const { year, month, day } = date
  if (month === undefined)
    return locale === 'zh' ? `${year}年` : locale === 'ru' ? `${year}\u00a0г.` : String(year)
  if (day !== undefined) return withYear(locale, dayAndMonth(locale, month, day), year)
  return withYear(
    locale,
    locale === 'ru' ? (russianNominative[month - 1] ?? '') : monthName(locale, month),
    year,
  )
}

/** `23:59`; in French `23 h 59`, `21 h`. Never 24:00. */
function timeOfDay(locale: Locale, { hour, minute }: Moment): string {
  const minutes = String(minute).padStart(2, '0')
  if (locale !== 'fr') return `${String(hour).padStart(2, '0')}:${minutes}`
  return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minutes}`
}

function dayAndTime(locale: Locale, moment: Moment): string {
  const date = day(locale, moment)
  const time = timeOfDay(locale, moment)
  switch (locale) {
    case 'fr':
      return `${date} à ${time}`
    case 'zh':
      return `${date}${time}`
    case 'ar':
      return `${date}، الساعة ${time}`
    default:
      return `${date}, ${time}`
  }
}

/**
 * A day and a time of day in a zone, without naming the zone: for use beside one that names it.
 * @param iso an instant, e.g. `2026-11-30T20:59:00Z`
 * @throws RangeError for an unknown zone or what is no instant
 */
export function formatInstant(locale: Locale, iso: string, zone: string): string {
  return dayAndTime(locale, momentIn(iso, zone))
}

/** The day of an instant in a zone. @throws RangeError as `formatInstant` */
export function formatDay(locale: Locale, iso: string, zone: string): string {
  return day(locale, momentIn(iso, zone))
}

/** A date as far as it is known: `2019`, `2019-06` or `2015-08-10`. */
export function formatPartialDate(locale: Locale, partial: string): string {
  return day(locale, partsOf(partial))
}

/** Two dates known to the same degree, as one range in words; the same date twice is one date. */
export function formatPartialRange(locale: Locale, from: string, until: string): string {
  return from === until ? formatPartialDate(locale, from) : range(locale, partsOf(from), partsOf(until))
}

/** The days from one instant to another, in a zone. @throws RangeError as `formatInstant` */
export function formatRange(locale: Locale, fromIso: string, untilIso: string, zone: string): string {
  const [from, until] = [momentIn(fromIso, zone), momentIn(untilIso, zone)]
  const sameDay = from.year === until.year && from.month === until.month && from.day === until.day
  return sameDay ? day(locale, from) : range(locale, from, until)
}

/**
 * A range of days in one month, or of years, is joined by a dash; any other by words, which read aloud well.
 * In Arabic always by words, since a dash between numbers is read from the right (localisation §5).
 */
function range(locale: Locale, from: Day, until: Day): string {
  const sameYear = from.year === until.year
  if (locale !== 'zh' && locale !== 'ar') {
    if (from.month === undefined || until.month === undefined) {
      return `${from.year}–${until.year}${locale === 'ru' ? '\u00a0гг.' : ''}`
    }
    if (sameYear && from.month === until.month && from.day !== undefined && until.day !== undefined) {
      const first = locale === 'fr' && from.day === 1 ? '1er' : String(from.day)
      return `${first}–${day(locale, until)}`
    }
  }
  return words(locale, withoutYear(locale, from, until), lastOf(locale, from, until), until)
}

/** The beginning of a range, without the year where the end has it. */
function withoutYear(locale: Locale, from: Day, until: Day): string {
  if (from.month === undefined) return day(locale, from)
  const sameYear = from.year === until.year
  // in Chinese the year comes first: it stands at the beginning and is left out at the end
  if (locale === 'zh') return day(locale, from)
  if (locale === 'ar' && sameYear && from.month === until.month && from.day !== undefined)
    return String(from.day)
  if (from.day !== undefined) {
    const text = dayAndMonth(locale, from.month, from.day)
    return sameYear ? text : withYear(locale, text, from.year)
  }
  // after a preposition Russian has the genitive, which is the form beside a day
  const text = monthName(locale, from.month)
  return sameYear ? text : withYear(locale, text, from.year)
}

/** The end of a range. */
function lastOf(locale: Locale, from: Day, until: Day): string {
  if (locale !== 'zh' || from.year !== until.year || until.month === undefined) return day(locale, until)
  if (until.day === undefined) return monthName(locale, until.month)
  return from.month === until.month ? `${until.day}日` : dayAndMonth(locale, until.month, until.day)
}

function words(locale: Locale, from: string, until: string, end: Day): string {
  switch (locale) {
    case 'en':
      return `${from} to ${until}`
    case 'fr':
      if (end.day !== undefined) return `du ${from} au ${until}`
      return `${/^[ao]/.test(from) ? 'd’' : 'de '}${from} à ${until}`
    case 'es':
      return end.day === undefined ? `de ${from} a ${until}` : `del ${from} al ${until}`
    case 'ru':
      return `с ${from} по ${until}`
    case 'zh':
      return `${from}至${until}`
    case 'ar':
      return `من ${from} إلى ${until}`
  }
}

/** `UTC+3`, `UTC+5:30`, `UTC−3` with a true minus sign: `Intl` names offsets otherwise in each language. */
export function formatOffset(locale: Locale, iso: string, zone: string): string {
  const { offset } = momentIn(iso, zone)
  const size = Math.abs(offset)
  const minutes = size % 60
  const hours = `${Math.floor(size / 60)}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`
  const text = offset === 0 ? 'UTC' : `UTC${offset < 0 ? '\u2212' : '+'}${hours}`
  return locale === 'ar' ? isolateLeftToRight(text) : text
}

const yourTime: Readonly<Record<Locale, string>> = {
  en: '; your time: ',
  fr: '\u202f; votre heure locale\u00a0: ',
  es: '; su hora local: ',
  ru: '; ваше местное время: ',
  zh: '；您当地时间：',
  ar: '؛ بالتوقيت المحلي لديكم: ',
}

/**
 * What follows an official time for a reader elsewhere: `; your time: 20:59`, with the day when theirs is another.
 * @returns '' where the clocks agree
 */
export function formatReaderTime(locale: Locale, iso: string, zone: string, readerZone: string): string {
  const official = momentIn(iso, zone)
  const reader = momentIn(iso, readerZone)
  if (official.offset === reader.offset) return ''
  const sameDay = official.day === reader.day && official.month === reader.month
  return `${yourTime[locale]}${sameDay ? timeOfDay(locale, reader) : dayAndTime(locale, reader)}`
}
