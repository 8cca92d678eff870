import type { ConsultationPageQuery } from '@convene/api-client/operations.js'
import { formatOffset, formatRange } from '@convene/i18n/dates.js'
import { zoneName } from '@convene/i18n/zones.js'
import { Authored } from '../../ui/authored-text'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { RoundStateText } from '../../ui/round-state'
import { Stations } from '../../ui/stations'
import { placeOnPath } from './round-order'

type Round = NonNullable<ConsultationPageQuery['consultation']>['rounds'][number]

/** The rounds in their order, as stations of one line: number, title, days in the round's zone, state. */
export function RoundPath({ slug, rounds }: { slug: string; rounds: readonly Round[] }) {
  const { t, locale } = useMessages()
  return (
    <Stations
      stations={rounds.map((round) => ({
        key: String(round.number),
        when: placeOnPath(round.state),
        content: (
          <>
            <p className="note">
              <b>{t('shell:round.name', { number: String(round.number) })}</b>
            </p>
            <h3>
              <a href={hrefOf({ locale }, `/consultations/${slug}/rounds/${round.number}`)}>
                <Authored text={round.title} />
              </a>
            </h3>
            <p className="note">
              <RoundDays round={round} />
            </p>
            <p className="note">
              <RoundStateText round={round} />
            </p>
          </>
        ),
      }))}
    />
  )
}

/** The days of a round and the city in whose time they are counted. */
function RoundDays({ round }: { round: Pick<Round, 'opensAt' | 'closesAt' | 'zone'> }) {
  const { t, locale } = useMessages()
  const { opensAt, closesAt, zone } = round
  if (!opensAt || !closesAt) return <>{t('shell:date.not_fixed')}</>
  return (
    <>
      {t('consultations:round.dates', {
        dates: formatRange(locale, opensAt, closesAt, zone),
        zone: zoneName(locale, zone) || formatOffset(locale, opensAt, zone),
      })}
    </>
  )
}
