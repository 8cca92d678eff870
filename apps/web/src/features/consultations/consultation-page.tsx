import type { ConsultationPageQuery } from '@convene/api-client/operations.js'
import type { Address, PageFrame, PageHead, PageProps } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { hrefOf } from '../../ui/link'
import { LinkList } from '../../ui/link-list'
import { useMessages, type Translate } from '../../ui/messages'
import { LanguageNote, TranslationLabel } from '../../ui/translation-label'
import { PastSessions } from './consultation-past-sessions'
import { roundToShow } from './round-order'
import { RoundClock } from './round-clock'
import { RoundPath } from './round-path'
import { RoundQuestions } from './round-questions'

type Data = ConsultationPageQuery
type Consultation = NonNullable<Data['consultation']>

export const head = ({ data: { consultation } }: PageProps<Data>, t: Translate): PageHead =>
  consultation
    ? {
        title: t('shell:page.title', { title: consultation.title.body }),
        description: t('consultations:consultation.description', { title: consultation.title.body }),
      }
    : { title: '' }

export const frame = ({ data: { consultation } }: PageProps<Data>): PageFrame =>
  consultation ? { consultation, act: true } : {}

/** A consultation at a glance: what it is, its clock, its path of rounds, what is asked, what one can do. */
export default function ConsultationPage({ data: { consultation }, address }: PageProps<Data>) {
  const { t, rich } = useMessages()
  if (!consultation) return null
  const { title, convenor, vision, rounds, demo, archive, pastSessions } = consultation
  const round = roundToShow(rounds)
  return (
    <div className="consultation">
      <header>
        <p className="kicker">
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
        </p>
        <Authored text={title} as="h1" />
        {vision && (
          <>
            <TranslationLabel text={vision} address={address} />
            <Authored text={vision} as="p" className="lead" />
          </>
        )}
        {demo && <p className="note">{t('shell:demo.line')}</p>}
        {archive && <ArchiveSource archive={archive} />}
      </header>
      {round && <RoundClock round={round} />}
      <section className="path" aria-labelledby="path">
        <h2 id="path">{t('consultations:consultation.path.heading')}</h2>
        <RoundPath slug={consultation.slug} rounds={rounds} />
      </section>
      {round && !archive && (
        <section className="asked" aria-labelledby="asked">
          <h2 id="asked">{t('consultations:consultation.questions.heading')}</h2>
          <LanguageNote texts={round.questions.map(({ body }) => body)} address={address} />
          <RoundQuestions slug={consultation.slug} questions={round.questions} />
          <h3>{t('consultations:consultation.who.heading')}</h3>
          <p>{t(`consultations:round.participation.${round.participation}`)}</p>
        </section>
      )}
      <WhatToDo consultation={consultation} address={address} roundNumber={round?.number} />
      {pastSessions.length > 0 && <PastSessions sessions={pastSessions} address={address} />}
    </div>
  )
}

/** Where an archived consultation comes from, and on which terms: its licence asks for it. */
function ArchiveSource({ archive }: { archive: NonNullable<Consultation['archive']> }) {
  const { t, rich } = useMessages()
  return (
    <>
      <p className="note">{t('consultations:consultation.archive.line')}</p>
      <p className="note">
        {rich(
          'consultations:consultation.archive.source',
          { source: archive.source },
          {
            who: (inside) =>
              archive.address === null ? <bdi>{inside}</bdi> : <a href={archive.address}>{inside}</a>,
          },
        )}
      </p>
      <p className="note">{t('consultations:consultation.archive.licence', { licence: archive.licence })}</p>
    </>
  )
}

/** Only what exists: reading, comparing, the round, searching. */
function WhatToDo({
  consultation,
  address,
  roundNumber,
}: {
  consultation: Consultation
  address: Address
  roundNumber: number | undefined
}) {
  const { t } = useMessages()
  const path = `/consultations/${consultation.slug}`
  const original = consultation.vision?.originalLanguage
  const beside = original ?? (address.locale === 'en' ? undefined : 'en')
  return (
    <section id="act" className="act" aria-labelledby="act-heading">
      <h2 id="act-heading">{t('consultations:consultation.act.heading')}</h2>
      <a className="button filled" href={hrefOf(address, `${path}/text`)}>
        {t('consultations:consultation.read')}
      </a>
      <p className="note">
        {consultation.archive
          ? t('consultations:consultation.archive.proposals', { count: consultation.objectiveCount })
          : t('consultations:consultation.counts', {
              themes: consultation.themeCount,
              objectives: consultation.objectiveCount,
              actions: consultation.actionCount,
            })}
      </p>
      <p className="note">{t('consultations:consultation.act.read.note')}</p>
      <LinkList
        links={[
          ...(beside
            ? [
                {
                  href: hrefOf(address, `${path}/text`, { beside }),
                  title: t('consultations:consultation.act.beside'),
                  note: t('consultations:consultation.act.beside.note'),
                },
              ]
            : []),
          ...(roundNumber === undefined
            ? []
            : [
                {
                  href: hrefOf(address, `${path}/rounds/${roundNumber}`),
                  title: t('consultations:consultation.act.round', { number: String(roundNumber) }),
                  note: t('consultations:consultation.act.round.note'),
                },
              ]),
          {
            href: hrefOf(address, '/search'),
            title: t('consultations:consultation.act.search'),
            note: t('consultations:consultation.act.search.note'),
          },
        ]}
      />
    </section>
  )
}
