import { timeLeft } from '@convene/i18n/time-left.js'
import { formatDeadline } from '@convene/i18n/zones.js'
import { useMessages } from './messages'
import { useReaderTime } from './reader-time'

const day = 24 * 60 * 60 * 1000

/** An instant in full: day, time, place and distance from UTC. */
export function InstantText({ at, zone }: { at: string; zone: string }) {
  const { locale } = useMessages()
  return <time dateTime={at}>{formatDeadline(locale, at, zone)}</time>
}

/**
 * What only the reader's device can say about an instant: the same moment on the reader's clock, and the time left until
 * it. The room for it is there from the first paint, so nothing moves when the client has taken over.
 */
export function ReaderTimeText({ at, zone, left = false }: { at: string; zone: string; left?: boolean }) {
  const { t, locale } = useMessages()
  const reader = useReaderTime()
  const remaining = reader ? Date.parse(at) - reader.now : 0
  return (
    <span className="reader-time">
      {reader && reader.zone !== zone && (
        <span>{t('shell:date.your_time', { time: formatDeadline(locale, at, reader.zone) })}</span>
      )}
      {reader && left && remaining >= 7 * day && (
        <span>{t('shell:date.left', { time: timeLeft(locale, remaining) })}</span>
      )}
    </span>
  )
}
