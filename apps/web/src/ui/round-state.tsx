import CircleDashed from 'lucide-react/icons/circle-dashed'
import Hourglass from 'lucide-react/icons/hourglass'
import Lock from 'lucide-react/icons/lock'
import PenLine from 'lucide-react/icons/pen-line'
import type { RoundState } from '@convene/api-client/operations.js'
import { formatDay } from '@convene/i18n/dates.js'
import { timeLeft } from '@convene/i18n/time-left.js'
import { Icon } from './icon'
import { useMessages } from './messages'
import { useReaderTime } from './reader-time'

const soon = 7 * 24 * 60 * 60 * 1000

interface RoundStateProps {
  round: { state: RoundState; opensAt: string | null; closesAt: string | null; zone: string }
}

/**
 * The state of a round: a sign and a word. For an open round the word is its last day; once the client has taken over,
 * in the last seven days, the time left stands in its place, and after that, that the date has passed.
 */
export function RoundStateText({ round }: RoundStateProps) {
  const { t, locale } = useMessages()
  const reader = useReaderTime()
  if (round.state === 'announced')
    return (
      <span className="state planned">
        <Icon of={CircleDashed} />
        {t('shell:round.state.announced')}
      </span>
    )
  if (round.state !== 'open' || !round.closesAt)
    return (
      <span className={round.state === 'open' ? 'state open' : 'state closed'}>
        <Icon of={round.state === 'open' ? PenLine : Lock} />
        {t(`shell:round.state.${round.state}`)}
      </span>
    )
  const remaining = reader ? Date.parse(round.closesAt) - reader.now : Infinity
  const ending = remaining < soon
  const until = t('shell:round.open_until', { date: formatDay(locale, round.closesAt, round.zone) })
  return (
    <span className={ending ? 'state soon' : 'state open'}>
      <Icon of={ending ? Hourglass : PenLine} />
      {ending ? (
        // laid over the words of the server, whose room it keeps: nothing below moves
        <span className="instead">
          <span aria-hidden>{until}</span>
          <span>
            {remaining > 0
              ? t('shell:time.left', { left: timeLeft(locale, remaining) })
              : t('shell:time.passed')}
          </span>
        </span>
      ) : (
        until
      )}
    </span>
  )
}
