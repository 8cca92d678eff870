import type { RoundPageQuery } from '@convene/api-client/operations.js'
import type { PageFrame, PageHead, PageProps } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { BackLink } from '../../ui/back-link'
import { InstantText, ReaderTimeText } from '../../ui/instant-text'
import { LedgerList } from '../../ui/ledger-list'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { RoundStateText } from '../../ui/round-state'
import { LanguageNote } from '../../ui/translation-label'
import { RoundQuestions } from './round-questions'

type Data = RoundPageQuery
type Round = NonNullable<Data['round']>
type Neighbour = NonNullable<Round['previous']>

export const head = ({ data: { round } }: PageProps<Data>, t: Translate): PageHead =>
  round
    ? {
        title: t('shell:page.title', {
          title: t('consultations:round.title', { number: String(round.number), title: round.title.body }),
        }),
        description: t('consultations:round.description', {
          number: String(round.number),
          title: round.consultationTitle.body,
        }),
      }
    : { title: '' }

export const frame = ({ data: { round } }: PageProps<Data>): PageFrame =>
  round
    ? { consultation: { slug: round.consultationSlug, title: round.consultationTitle }, item: 'overview' }
    : {}

/** One round: its state, its dates in its own zone, what is asked, who may take part, the rounds beside it. */
export default function RoundPage({ data: { round }, address }: PageProps<Data>) {
  const { t } = useMessages()
  if (!round) return null
  const overview = `/consultations/${round.consultationSlug}`
  return (
    <article className="round">
      <BackLink href={hrefOf(address, overview)} place={<Authored text={round.consultationTitle} />} />
      <p className="kicker">{t('shell:round.name', { number: String(round.number) })}</p>
      <Authored text={round.title} as="h1" />
      <p>
        <RoundStateText round={round} />
      </p>
      <LanguageNote texts={[round.summary, round.title]} address={address} />
      <Authored text={round.summary} as="p" className="lead" />
      {round.demo && <p className="note">{t('shell:demo.line')}</p>}
      {round.state === 'closed' && (
        <Notice>
          <p>{t('consultations:round.closed.record')}</p>
        </Notice>
      )}
      <div className="split">
        <section aria-labelledby="asked">
          <h2 id="asked">{t('consultations:round.questions.heading')}</h2>
          <LanguageNote texts={round.questions.map(({ body }) => body)} address={address} />
          <RoundQuestions slug={round.consultationSlug} questions={round.questions} />
        </section>
        <div>
          <h2>{t('consultations:round.dates.heading')}</h2>
          <LedgerList
            rows={[
              {
                key: 'opening',
                label: t('consultations:round.opening'),
                content: <Moment round={round} at={round.opensAt} />,
              },
              {
                key: 'closing',
                label: t('consultations:round.closing'),
                content: <Moment round={round} at={round.closesAt} left />,
              },
            ]}
          />
          <h2>{t('consultations:consultation.who.heading')}</h2>
          <p>{t(`consultations:round.participation.${round.participation}`)}</p>
        </div>
      </div>
      <nav className="neighbours" aria-label={t('consultations:round.others')}>
        {round.previous && <NeighbourLink path={overview} round={round.previous} place="before" />}
        {round.next && <NeighbourLink path={overview} round={round.next} place="after" />}
      </nav>
    </article>
  )
}

function Moment({ round, at, left = false }: { round: Round; at: string | null; left?: boolean }) {
  const { t } = useMessages()
  if (!at) return <>{t('shell:date.not_fixed')}</>
  const ahead = round.state === 'announced' || round.state === 'open'
  return (
    <>
      <InstantText at={at} zone={round.zone} />
      {ahead && <ReaderTimeText at={at} zone={round.zone} left={left && round.state === 'open'} />}
    </>
  )
}

function NeighbourLink({
  path,
  round,
  place,
}: {
  path: string
  round: Neighbour
  place: 'before' | 'after'
}) {
  const { t, locale } = useMessages()
  return (
    <div className={place}>
      <p className="note">{t(`consultations:round.${place}`, { number: String(round.number) })}</p>
      <h3>
        <a
          href={hrefOf({ locale }, `${path}/rounds/${round.number}`)}
          rel={place === 'before' ? 'prev' : 'next'}
        >
          <Authored text={round.title} />
        </a>
      </h3>
      <p className="note">
        <RoundStateText round={round} />
      </p>
    </div>
  )
}
