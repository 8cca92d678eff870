import type { InstitutionsPageQuery } from '@convene/api-client/operations.js'
import { compareNames, formatList } from '@convene/i18n/lists.js'
import { hostName } from '@convene/i18n/vocabulary.js'
import type { PageHead, PageProps } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { Code } from '../../ui/code'
import { EmptyState } from '../../ui/empty-state'
import { hrefOf } from '../../ui/link'
import { headPages, listPages } from '../../ui/list-pages'
import { useMessages, type Translate } from '../../ui/messages'
import { PageLinks } from '../../ui/page-links'
import { LanguageNote } from '../../ui/translation-label'
import { yearsOf } from './institution-facts'
import { LibraryLine } from './library-line'
import { cadenceName, classes, className } from './names'

type Data = InstitutionsPageQuery
type Listed = Data['institutions']['edges'][number]['node']

export const head = ({ data, address }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('library:library.institutions') }),
  description: t('library:institutions.standfirst', { count: data.institutions.totalCount }),
  ...headPages(address, data.institutions.pageInfo),
})

/** Who works on what: the institutions of annex I, in the groups of figure 5, each with an address of its own. */
export default function InstitutionsPage({ data: { institutions }, address }: PageProps<Data>) {
  const { t, locale } = useMessages()
  const compare = compareNames(locale)
  const listed = institutions.edges.map(({ node }) => node).sort((a, b) => compare(a.name.body, b.name.body))
  return (
    <>
      <LibraryLine current="institutions" />
      <header className="page-head">
        <h1>{t('library:library.institutions')}</h1>
        {institutions.totalCount > 0 && (
          <p className="text">{t('library:institutions.standfirst', { count: institutions.totalCount })}</p>
        )}
        <LanguageNote texts={listed.map(({ name }) => name)} address={address} />
        {listed.length > 0 && <p className="note">{t('library:institutions.order')}</p>}
      </header>
      {listed.length === 0 && <EmptyState sentence={t('library:institutions.none')} />}
      {classes
        .map((group) => ({ group, members: listed.filter((institution) => institution.class === group) }))
        .filter(({ members }) => members.length > 0)
        .map(({ group, members }) => (
          <section key={group} className="chapter" aria-labelledby={group}>
            <h2 id={group}>{className(t, group)}</h2>
            <ul className="rows">
              {members.map((institution) => (
                <Row key={institution.id} institution={institution} />
              ))}
            </ul>
          </section>
        ))}
      <PageLinks {...listPages(address, institutions.pageInfo)} />
    </>
  )
}

function Row({
  institution: { id, name, acronym, since, until, cadence, host, coHosts },
}: {
  institution: Listed
}) {
  const { t, locale } = useMessages()
  const years = yearsOf(t, locale, since, until)
  return (
    <li>
      <a className="text" href={hrefOf({ locale }, `/library/institutions/${id}`)}>
        <Authored text={name} />
      </a>
      {years && <span className="row-end">{years}</span>}
      {(acronym ?? cadence ?? host) !== null && (
        <ul className="brief">
          {acronym && (
            <li>
              <Code>{acronym}</Code>
            </li>
          )}
          {cadence && <li>{cadenceName(t, cadence)}</li>}
          {host && <li>{t('library:institution.host', { name: hostName(t, locale, host) })}</li>}
          {coHosts.length > 0 && (
            <li>
              {t('library:institution.co_hosts', {
                names: formatList(
                  locale,
                  coHosts.map((each) => hostName(t, locale, each)),
                ),
              })}
            </li>
          )}
        </ul>
      )}
    </li>
  )
}
