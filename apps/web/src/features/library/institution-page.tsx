import type { InstitutionPageQuery } from '@convene/api-client/operations.js'
import { formatList } from '@convene/i18n/lists.js'
import { hostName } from '@convene/i18n/vocabulary.js'
import type { PageHead, PageProps } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { BackLink } from '../../ui/back-link'
import { Code } from '../../ui/code'
import { LedgerList, type LedgerRow } from '../../ui/ledger-list'
import { hrefOf } from '../../ui/link'
import { useMessages, type Messages, type Translate } from '../../ui/messages'
import { TranslationLabel } from '../../ui/translation-label'
import { yearsOf } from './institution-facts'
import { LibraryLine } from './library-line'
import { cadenceName, className, libraryLanguages } from './names'
import { OutsideLink } from './outside-link'

type Data = InstitutionPageQuery
type Institution = NonNullable<Data['institution']>

export const head = ({ data }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: data.institution?.name.body ?? '' }),
  ...(data.institution?.role ? { description: data.institution.role.body } : {}),
})

/** One institution: what is known of it, its name in both languages, and what meets under its roof. */
export default function InstitutionPage({ data: { institution }, address }: PageProps<Data>) {
  const messages = useMessages()
  const { t } = messages
  if (!institution) return null
  return (
    <>
      <LibraryLine current="institutions" />
      <article>
        <header className="page-head">
          <BackLink href={hrefOf(address, '/library/institutions')} place={t('library:institution.all')} />
          <Authored as="h1" text={institution.name} />
          <TranslationLabel text={institution.name} address={address} languages={libraryLanguages} />
        </header>
        <LedgerList rows={factsOf(institution, messages)} />
        {institution.members.length > 0 && (
          <section className="chapter" aria-labelledby="members">
            <h2 id="members">{t('library:institution.members')}</h2>
            <ul className="rows">
              {institution.members.map(({ name, acronym, address: outside }) => (
                <li key={name.body}>
                  <Authored as="span" text={name} className="text" />
                  {acronym && (
                    <span className="row-end">
                      <Code>{acronym}</Code>
                    </span>
                  )}
                  {outside && (
                    <p className="brief">
                      <OutsideLink address={outside} />
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
    </>
  )
}

/** A row, where there is something to say. */
const row = (key: string, label: string, content: LedgerRow['content']): LedgerRow[] =>
  content ? [{ key, label, content }] : []

/** What is not known is not listed: the source is silent on most of it for most institutions. */
function factsOf(institution: Institution, { t, locale }: Pick<Messages, 't' | 'locale'>): LedgerRow[] {
  const {
    originalName,
    name,
    shortName,
    role,
    acronym,
    since,
    until,
    cadence,
    sessions,
    host,
    coHosts,
    address,
  } = institution
  return [
    ...row(
      'original',
      t('library:library.original'),
      originalName.body !== name.body && <Authored text={originalName} />,
    ),
    ...row('acronym', t('library:institution.label.acronym'), acronym && <Code>{acronym}</Code>),
    ...row('class', t('library:institution.label.class'), className(t, institution.class)),
    ...row(
      'short-name',
      t('library:institution.label.short_name'),
      shortName && <Authored text={shortName} />,
    ),
    ...row('role', t('library:institution.label.role'), role && <Authored text={role} />),
    ...row('years', t('library:institution.label.years'), yearsOf(t, locale, since, until)),
    ...row('cadence', t('library:institution.label.cadence'), cadence && cadenceName(t, cadence)),
    ...row(
      'sessions',
      t('library:institution.label.sessions'),
      sessions !== null && t('library:institution.sessions', { count: sessions }),
    ),
    ...row('host', t('library:institution.label.host'), host && hostName(t, locale, host)),
    ...row(
      'co-hosts',
      t('library:institution.label.co_hosts'),
      coHosts.length > 0 &&
        formatList(
          locale,
          coHosts.map((each) => hostName(t, locale, each)),
        ),
    ),
    ...row('website', t('library:institution.label.website'), address && <OutsideLink address={address} />),
  ]
}
