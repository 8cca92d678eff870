import type { ListedConsultationFragment } from '@convene/api-client/operations.js'
import { formatDay } from '@convene/i18n/dates.js'
import { Authored } from './authored-text'
import { hrefOf } from './link'
import { useMessages } from './messages'
import { RoundStateText } from './round-state'

interface ListedConsultationProps {
  consultation: ListedConsultationFragment
  /** Its rank below the heading that stands over the list. */
  heading?: 'h2' | 'h3'
  /** Whether its button is the page's one filled button. */
  foremost?: boolean
}

/** A consultation in a list: its title, the state of its current round, what its text holds, and the way to read it. */
export function ListedConsultation({
  consultation,
  heading: Heading = 'h3',
  foremost = false,
}: ListedConsultationProps) {
  const { t, rich, locale } = useMessages()
  const {
    slug,
    title,
    convenor,
    archive,
    currentRound: round,
    themeCount,
    objectiveCount,
    actionCount,
  } = consultation
  const id = `consultation-${slug}`
  return (
    <article className="listed" aria-labelledby={id}>
      <div>
        <Heading id={id}>
          <a href={hrefOf({ locale }, `/consultations/${slug}`)}>
            <Authored text={title} />
          </a>
        </Heading>
        {round ? (
          <CurrentRound round={round} />
        ) : (
          <p className="note">{t('consultations:consultation.no_round')}</p>
        )}
        <ul className="brief">
          <li>
            {archive
              ? t('consultations:consultation.archive.proposals', { count: objectiveCount })
              : t('consultations:consultation.counts', {
                  themes: themeCount,
                  objectives: objectiveCount,
                  actions: actionCount,
                })}
          </li>
          <li>
            {rich(
              'consultations:consultation.convened_by',
              { name: convenor.body },
              {
                who: (inside) => (
                  <bdi lang={convenor.language} dir={convenor.direction}>
                    {inside}
                  </bdi>
                ),
              },
            )}
          </li>
        </ul>
        {archive && <p className="note">{t('consultations:consultation.archive.line')}</p>}
        {consultation.demo && <p className="note">{t('shell:demo.line')}</p>}
      </div>
      <a
        className={foremost ? 'button filled' : 'button'}
        href={hrefOf({ locale }, `/consultations/${slug}/text`)}
        aria-describedby={id}
      >
        {t('consultations:consultation.read')}
      </a>
    </article>
  )
}

type Round = NonNullable<ListedConsultationFragment['currentRound']>

function CurrentRound({ round }: { round: Round }) {
  const { t } = useMessages()
  return (
    <>
      <p className="listed-state">
        <RoundStateText round={round} />
        <RoundDate round={round} />
      </p>
      <p className="text">
        <span>{t('shell:round.name', { number: round.number })}</span> <Authored text={round.title} />
      </p>
      <Authored as="p" text={round.summary} className="text" />
    </>
  )
}

/** The date that the state does not say: when an announced round opens, when a closed one closed. */
function RoundDate({ round: { state, opensAt, closesAt, zone } }: { round: Round }) {
  const { t, locale } = useMessages()
  if (state === 'announced')
    return (
      <span>
        {opensAt
          ? t('shell:round.opens_on', { date: formatDay(locale, opensAt, zone) })
          : t('shell:date.not_fixed')}
      </span>
    )
  if (state !== 'open' && closesAt)
    return <span>{t('shell:round.closed_on', { time: formatDay(locale, closesAt, zone) })}</span>
  return null
}
