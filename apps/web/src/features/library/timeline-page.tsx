import type { ListedMilestoneFragment, TimelinePageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { EmptyState } from '../../ui/empty-state'
import { useMessages, type Translate } from '../../ui/messages'
import { MilestoneStations } from '../../ui/milestone-stations'
import { LanguageNote } from '../../ui/translation-label'
import { LibraryLine } from './library-line'

type Data = TimelinePageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('library:library.timeline') }),
  description: t('library:timeline.standfirst'),
})

/** The milestones of the compact and those of the World Summit, each on a line of its own; what has no date says so. */
export default function TimelinePage({ data: { timeline }, address }: PageProps<Data>) {
  const { t } = useMessages()
  const parts = [
    { key: 'compact', title: t('library:timeline.compact'), milestones: timeline.compact },
    { key: 'wsis', title: t('library:timeline.wsis'), milestones: timeline.wsis },
  ].filter(({ milestones }) => milestones.length > 0)
  return (
    <>
      <LibraryLine current="timeline" />
      <header className="page-head">
        <h1>{t('library:library.timeline')}</h1>
        <p className="text">{t('library:timeline.standfirst')}</p>
        <LanguageNote
          texts={parts.flatMap(({ milestones }) => milestones.map(({ label }) => label))}
          address={address}
        />
      </header>
      {parts.length === 0 && <EmptyState sentence={t('library:timeline.none')} />}
      {parts.map(({ key, title, milestones }) => (
        <section key={key} className="chapter" aria-labelledby={key}>
          <div>
            <h2 id={key}>{title}</h2>
            <p className="note">
              {t('library:timeline.counts', { count: milestones.length, open: notFixed(milestones) })}
            </p>
          </div>
          <MilestoneStations milestones={milestones} linked />
        </section>
      ))}
    </>
  )
}

const notFixed = (milestones: readonly ListedMilestoneFragment[]): number =>
  milestones.filter(({ dateFrom }) => dateFrom === null).length
