import type { SearchPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { ChoiceLine } from '../../ui/choice-line'
import { EmptyState } from '../../ui/empty-state'
import { hrefOf } from '../../ui/link'
import { headPages, listPages } from '../../ui/list-pages'
import { useMessages, type Translate } from '../../ui/messages'
import { PageLinks } from '../../ui/page-links'
import { SearchField } from '../../ui/search-field'
import { LanguageNote } from '../../ui/translation-label'
import { Hits } from './hits'
import { kindOf, longestQuestion, questionOf, searchKinds } from './question'

type Data = SearchPageQuery

export const head = ({ data, address }: PageProps<Data>, t: Translate): PageHead => {
  const { text, state } = questionOf(address.query['q'])
  return {
    title: t('shell:page.title', {
      title: state === 'good' ? t('search:search.title_for', { query: text }) : t('search:search.title'),
    }),
    ...headPages(address, data.search.pageInfo),
  }
}

/** The search: a question, how many places of each kind answer it, and the places, the reader's language first. */
export default function SearchPage({ data: { search }, address }: PageProps<Data>) {
  const { t } = useMessages()
  const question = questionOf(address.query['q'])
  const kind = kindOf(address.query['kind'])
  const total = search.counts.reduce((sum, { count }) => sum + count, 0)
  const countOf = (wanted: string) => search.counts.find((each) => each.kind === wanted)?.count ?? 0
  return (
    <>
      <header className="page-head">
        <h1>{t('search:search.title')}</h1>
        <SearchField
          label={t('search:search.label')}
          button={t('search:search.button')}
          value={question.text}
        />
      </header>
      {question.state !== 'good' && <Unasked state={question.state} />}
      {question.state === 'good' && total === 0 && (
        <EmptyState
          sentence={t('search:search.nothing_found', { query: question.text })}
          hint={t('search:search.nothing_found.hint')}
        />
      )}
      {total > 0 && (
        <>
          <p className="note found-line">
            {t('search:search.found', { count: total, query: question.text })}
          </p>
          <ChoiceLine
            name={t('search:search.kinds')}
            choices={[
              {
                key: 'all',
                href: hrefOf(address, '/search', { q: question.text }),
                text: t('search:search.kinds.all'),
                count: total,
                current: !kind,
              },
              ...searchKinds
                .filter((each) => countOf(each) > 0 || each === kind)
                .map((each) => ({
                  key: each,
                  href: hrefOf(address, '/search', { q: question.text, kind: each }),
                  text: t(`search:search.kind.${each}`),
                  count: countOf(each),
                  current: each === kind,
                })),
            ]}
          />
          <LanguageNote texts={search.edges.map(({ node }) => node.excerpt)} address={address} />
          <Hits edges={search.edges} />
          {search.edges.length === 0 && (
            <EmptyState sentence={t('search:search.nothing_of_kind', { query: question.text })} />
          )}
          <PageLinks {...listPages(address, search.pageInfo)} />
        </>
      )}
    </>
  )
}

/** Why nothing was looked for, and what can be. */
function Unasked({ state }: { state: 'absent' | 'too-short' | 'too-long' }) {
  const { t } = useMessages()
  if (state === 'too-short')
    return <EmptyState sentence={t('search:search.too_short')} hint={t('search:search.too_short.hint')} />
  if (state === 'too-long')
    return (
      <EmptyState
        sentence={t('search:search.too_long')}
        hint={t('search:search.too_long.hint', { max: longestQuestion })}
      />
    )
  return (
    <EmptyState sentence={t('search:search.nothing_asked')} hint={t('search:search.nothing_asked.hint')} />
  )
}
