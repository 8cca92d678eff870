import type { MilestonePageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { Authored, type AuthoredValue } from '../../ui/authored-text'
import { BackLink } from '../../ui/back-link'
import { DateText } from '../../ui/date-text'
import { LedgerList, type LedgerRow } from '../../ui/ledger-list'
import { hrefOf } from '../../ui/link'
import { LinkList } from '../../ui/link-list'
import { useMessages, type Translate } from '../../ui/messages'
import { TranslationLabel } from '../../ui/translation-label'
import { LibraryLine } from './library-line'
import { libraryLanguages } from './names'

type Data = MilestonePageQuery
type Milestone = NonNullable<Data['milestone']>['milestone']

export const head = ({ data }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: data.milestone?.milestone.label.body ?? '' }),
})

/** One milestone: its date or that it has none, its wording in both languages, and those before and after it. */
export default function MilestonePage({ data: { milestone: page }, address }: PageProps<Data>) {
  const { t, rich } = useMessages()
  if (!page) return null
  const { milestone, previous, next } = page
  const linkTo = (
    key: 'library:milestone.previous' | 'library:milestone.next',
    { id, label }: { id: string; label: AuthoredValue },
  ) => ({
    href: hrefOf(address, `/library/timeline/${id}`),
    title: (
      <span>
        {rich(
          key,
          { name: label.body },
          {
            which: (inside) => (
              <bdi lang={label.language} dir={label.direction}>
                {inside}
              </bdi>
            ),
          },
        )}
      </span>
    ),
  })
  return (
    <>
      <LibraryLine current="timeline" />
      <article>
        <header className="page-head">
          <BackLink href={hrefOf(address, '/library/timeline')} place={t('library:milestone.all')} />
          <Authored as="h1" text={milestone.label} />
          <TranslationLabel text={milestone.label} address={address} languages={libraryLanguages} />
        </header>
        <LedgerList rows={factsOf(milestone, t)} />
        {(previous ?? next) && (
          <nav className="onward" aria-label={t('library:milestone.neighbours')}>
            <LinkList
              links={[
                ...(previous ? [linkTo('library:milestone.previous', previous)] : []),
                ...(next ? [linkTo('library:milestone.next', next)] : []),
              ]}
            />
          </nav>
        )}
      </article>
    </>
  )
}

function factsOf(
  { timeline, label, originalLabel, dateFrom, dateUntil }: Milestone,
  t: Translate,
): LedgerRow[] {
  const date = (
    <>
      <DateText from={dateFrom} until={dateUntil} />
      {dateFrom === null && <span className="note">{t('library:milestone.not_fixed.why')}</span>}
    </>
  )
  return [
    { key: 'date', label: t('library:milestone.label.date'), content: date },
    {
      key: 'timeline',
      label: t('library:milestone.label.timeline'),
      content: t(timeline === 'wsis' ? 'library:timeline.wsis' : 'library:timeline.compact'),
    },
    ...(originalLabel.body === label.body
      ? []
      : [
          {
            key: 'original',
            label: t('library:library.original'),
            content: <Authored text={originalLabel} />,
          },
        ]),
  ]
}
