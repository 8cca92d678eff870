import type { DocumentsPageQuery } from '@convene/api-client/operations.js'
import { organName } from '@convene/i18n/vocabulary.js'
import type { PageHead, PageProps } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { Code } from '../../ui/code'
import { DateText } from '../../ui/date-text'
import { EmptyState } from '../../ui/empty-state'
import { hrefOf } from '../../ui/link'
import { headPages, listPages } from '../../ui/list-pages'
import { useMessages, type Translate } from '../../ui/messages'
import { PageLinks } from '../../ui/page-links'
import { LanguageNote } from '../../ui/translation-label'
import { DocumentsFilter } from './documents-filter'
import { LibraryLine } from './library-line'
import { kindName } from './names'

type Data = DocumentsPageQuery
type Listed = Data['libraryDocuments']['edges'][number]['node']

export const head = ({ data, address }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('library:library.documents') }),
  description: t('library:documents.standfirst', { count: data.libraryDocuments.totalCount }),
  ...headPages(address, data.libraryDocuments.pageInfo),
})

/** The documents that the policy brief and its sources cite, fifty at a time, by organ and kind on wish. */
export default function DocumentsPage({ data: { libraryDocuments: documents }, address }: PageProps<Data>) {
  const { t } = useMessages()
  const listed = documents.edges.map(({ node }) => node)
  const { organ, kind } = address.query
  const filtered = organ !== undefined || kind !== undefined
  const all = hrefOf(address, address.path)
  return (
    <>
      <LibraryLine current="documents" />
      <header className="page-head">
        <h1>{t('library:library.documents')}</h1>
        {!filtered && documents.totalCount > 0 && (
          <p className="text">{t('library:documents.standfirst', { count: documents.totalCount })}</p>
        )}
        <LanguageNote texts={listed.map(({ title }) => title)} address={address} />
      </header>
      <div className="chapter">
        <DocumentsFilter address={address} organs={documents.organs} kinds={documents.kinds} />
        <section aria-labelledby="found">
          <h2 id="found" className={filtered ? 'found' : 'unseen'}>
            {t('library:documents.found', { count: documents.totalCount })}
          </h2>
          {filtered && (
            <p className="active-filter">
              {organ !== undefined && (
                <span>{t('library:documents.filter.by_organ', { organ: organName(t, organ) })}</span>
              )}
              {kind !== undefined && (
                <span>{t('library:documents.filter.by_kind', { kind: kindName(t, kind) })}</span>
              )}
              <a href={all}>{t('library:documents.filter.clear')}</a>
            </p>
          )}
          <ul className="rows dated">
            {listed.map((document) => (
              <Row key={document.id} document={document} />
            ))}
          </ul>
          {listed.length === 0 && filtered && (
            <EmptyState sentence={t('library:documents.none')} hint={t('library:documents.none.hint')} />
          )}
          {listed.length === 0 && !filtered && <EmptyState sentence={t('library:documents.none_yet')} />}
          <PageLinks {...listPages(address, documents.pageInfo)} />
        </section>
      </div>
    </>
  )
}

function Row({
  document: { id, title, symbol, date, organ, kind, andSubsequentResolutions },
}: {
  document: Listed
}) {
  const { t, locale } = useMessages()
  return (
    <li>
      <span className="row-start">
        {date === null ? t('library:document.no_date') : <DateText from={date} />}
      </span>
      <a className="text" href={hrefOf({ locale }, `/library/documents/${id}`)}>
        <Authored text={title} />
      </a>
      <ul className="brief">
        <li>{symbol === null ? t('library:document.no_symbol') : <Code>{symbol}</Code>}</li>
        <li>
          <bdi>{organName(t, organ)}</bdi>
        </li>
        <li>{kindName(t, kind)}</li>
        {andSubsequentResolutions && <li>{t('library:document.subsequent')}</li>}
      </ul>
    </li>
  )
}
