/** Turns a date and a time as people of a zone read them into an instant; null when there is no such time. */
export type Moment = (date: string, time: string) => Date | null

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/
// as pandas writes a duration, and as everybody else writes a time
const timeForm = /^(?:0 days )?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/

/**
 * Reads dates and times in a zone. An hour that summer time leaves out is read an hour later, one that comes twice as the
 * first.
 */
export function momentIn(zone: string): Moment {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
  const offsets = new Map<number, number>()
  // offsets change on the hour: one look-up for each
  const offsetAt = (instant: number): number => {
    const hour = Math.floor(instant / 3_600_000)
    const known = offsets.get(hour)
    if (known !== undefined) return known
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
    const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
    offsets.set(hour, offset)
    return offset
  }
  return (date, time) => {
    const [, year, month, day] = dateForm.exec(date) ?? []
    const [, hours, minutes, seconds] = timeForm.exec(time === '' ? '00:00:00' : time) ?? []
    if (year === undefined || hours === undefined) return null
    const asUtc = Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hours),
      Number(minutes),
      Number(seconds ?? 0),
    )
    // 31 February is another day by now
    if (new Date(asUtc).getUTCDate() !== Number(day) || Number(month) > 12) return null
    const guess = asUtc - offsetAt(asUtc)
    return new Date(asUtc - offsetAt(guess))
  }
}
