import { checked, type Fault } from './file-shape.js'
import { kindOf, quoted } from './refusal.js'

/** A date as far as it is known: `2030`, `2019-06` or `2015-08-10`. */
export type PartialDate = string

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const [firstYear, lastYear] = [1800, 2200]

/** What is wrong with a date: of another type, not written so, or not in the calendar. */
export const dateFault: Fault = (value) => {
  if (typeof value !== 'string') return `This must be a date in text, not ${kindOf(value)}.`
  const parts = shape.exec(value)
  if (parts === null) return `${quoted(value)} is not a date; dates are written 2030, 2019-06 or 2015-08-10.`
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  if (year < firstYear || year > lastYear)
    return `The year of ${quoted(value)} does not lie between ${firstYear} and ${lastYear}.`
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? null : `${quoted(value)} is not in the calendar.`
}

/** A date as far as it is known. */
export const partialDate = checked<PartialDate>(dateFault)

/** From when until when; a single date has no end. */
export interface Span {
  readonly from: PartialDate
  readonly until: PartialDate | null
}

/** Splits `2006/2008` into its two dates. Only for what {@link spanFault} finds right. */
export const spanOf = (value: string): Span => {
  const slash = value.indexOf('/')
  return slash < 0
    ? { from: value, until: null }
    : { from: value.slice(0, slash), until: value.slice(slash + 1) }
}

/** What is wrong with a span such as `2006/2008`. Dates known to different depths are compared as far as both go. */
export const spanFault: Fault = (value) => {
  if (typeof value !== 'string') return `This must be a date or two dates in text, not ${kindOf(value)}.`
  const { from, until } = spanOf(value)
  if (until === null) return dateFault(from)
  const common = Math.min(from.length, until.length)
  const backwards = from.slice(0, common) > until.slice(0, common)
  return dateFault(from) ?? dateFault(until) ?? (backwards ? `${quoted(value)} ends before it begins.` : null)
}
