import type { ConsultationsPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { EmptyState } from '../../ui/empty-state'
import { hrefOf } from '../../ui/link'
import { headPages, listPages } from '../../ui/list-pages'
import { ListedConsultation } from '../../ui/listed-consultation'
import { useMessages, type Translate } from '../../ui/messages'
import { PageLinks } from '../../ui/page-links'
import { LanguageNote } from '../../ui/translation-label'

type Data = ConsultationsPageQuery

const feed = '/consultations/feed.atom'

export const head = ({ data, address }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('consultations:consultations.title') }),
  description: t('consultations:consultations.standfirst'),
  feed,
  ...headPages(address, data.consultations.pageInfo),
})

/** All consultations, each with the state and dates of its current round. */
export default function ConsultationsPage({ data: { consultations }, address }: PageProps<Data>) {
  const { t } = useMessages()
  const listed = consultations.edges.map(({ node }) => node)
  return (
    <>
      <header className="page-head">
        <h1>{t('consultations:consultations.title')}</h1>
        <p className="text">{t('consultations:consultations.standfirst')}</p>
        <LanguageNote
          texts={listed.flatMap(({ title, currentRound }) =>
            currentRound ? [title, currentRound.title] : [title],
          )}
          address={address}
        />
      </header>
      {listed.map((consultation) => (
        <ListedConsultation key={consultation.slug} consultation={consultation} heading="h2" />
      ))}
      {listed.length === 0 && (
        <EmptyState
          sentence={t('consultations:consultations.none')}
          hint={t('consultations:consultations.none.hint')}
        />
      )}
      <PageLinks {...listPages(address, consultations.pageInfo)} />
      <p className="feed-link no-print">
        <a href={hrefOf(address, feed)} type="application/atom+xml">
          {t('consultations:consultations.feed')}
        </a>
      </p>
    </>
  )
}
