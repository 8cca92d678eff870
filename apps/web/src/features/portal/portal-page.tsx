import type { PortalPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { EmptyState } from '../../ui/empty-state'
import { hrefOf } from '../../ui/link'
import { ListedConsultation } from '../../ui/listed-consultation'
import { useMessages, type Translate } from '../../ui/messages'
import { MilestoneStations } from '../../ui/milestone-stations'
import { SearchField } from '../../ui/search-field'
import { LanguageNote } from '../../ui/translation-label'
import { LibraryFigures } from './library-figures'

type Data = PortalPageQuery
type Listed = Data['portal']['open']

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('portal:portal.title'),
  description: t('portal:portal.description'),
})

/** The front page: what one can do here in three sentences, what is open, the process the texts belong to, the library. */
export default function PortalPage({ data: { portal }, address }: PageProps<Data>) {
  const { t } = useMessages()
  return (
    <div className="portal">
      <header>
        <h1>
          <span>{t('portal:portal.headline.read')}</span> <span>{t('portal:portal.headline.follow')}</span>{' '}
          <span>{t('portal:portal.headline.cite')}</span>
        </h1>
        <div>
          <p className="text">{t('portal:portal.standfirst')}</p>
          <SearchField label={t('search:search.label')} button={t('search:search.button')} />
        </div>
      </header>
      <section aria-labelledby="open" className="portal-open">
        <h2 id="open">{t('portal:portal.open.heading')}</h2>
        <LanguageNote texts={textsOf(portal.open)} address={address} />
        {portal.open.map((consultation, index) => (
          <ListedConsultation key={consultation.slug} consultation={consultation} foremost={index === 0} />
        ))}
        {portal.open.length === 0 && (
          <EmptyState
            sentence={t('portal:portal.open.none')}
            link={{ href: hrefOf(address, '/consultations'), text: t('portal:portal.open.none.link') }}
          />
        )}
        {portal.others.length > 0 && (
          <>
            <h2>{t('portal:portal.others.heading')}</h2>
            {portal.others.map((consultation) => (
              <ListedConsultation key={consultation.slug} consultation={consultation} />
            ))}
          </>
        )}
      </section>
      <LibraryFigures figures={portal.figures} />
      {portal.milestones.length > 0 && (
        <section aria-labelledby="process" className="portal-process">
          <h2 id="process">{t('portal:portal.process.heading')}</h2>
          <LanguageNote texts={portal.milestones.map(({ label }) => label)} address={address} />
          <MilestoneStations milestones={portal.milestones} />
          <p>
            <a href={hrefOf(address, '/library/timeline')}>{t('portal:portal.process.link')}</a>
          </p>
        </section>
      )}
    </div>
  )
}

const textsOf = (consultations: Listed) =>
  consultations.flatMap(({ title, currentRound }) =>
    currentRound ? [title, currentRound.title, currentRound.summary] : [title],
  )
