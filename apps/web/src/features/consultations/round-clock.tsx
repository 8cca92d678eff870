import type { RoundState } from '@convene/api-client/operations.js'
import { formatDeadline } from '@convene/i18n/zones.js'
import { ReaderTimeText } from '../../ui/instant-text'
import { useMessages } from '../../ui/messages'
import { RoundStateText } from '../../ui/round-state'

interface RoundClockProps {
  round: { number: number; state: RoundState; opensAt: string | null; closesAt: string | null; zone: string }
}

/** The date that matters now, with a rule at its start that says the state; the reader's own time follows in reserved room. */
export function RoundClock({ round }: RoundClockProps) {
  const { t, locale } = useMessages()
  const { state, zone } = round
  const at = state === 'announced' ? round.opensAt : round.closesAt
  const key = state === 'announced' ? 'opens' : state === 'open' ? 'closes' : 'closed_on'
  return (
    <div className={`clock ${state}`}>
      <p className="note">{t(`consultations:round.is.${state}`, { number: String(round.number) })}</p>
      <p className="large">
        <RoundStateText round={round} />
      </p>
      {at ? (
        <>
          <p>
            <time dateTime={at}>{t(`shell:round.${key}`, { time: formatDeadline(locale, at, zone) })}</time>
          </p>
          {(state === 'announced' || state === 'open') && (
            <ReaderTimeText at={at} zone={zone} left={state === 'open'} />
          )}
        </>
      ) : (
        <p>{t('shell:date.not_fixed')}</p>
      )}
    </div>
  )
}
