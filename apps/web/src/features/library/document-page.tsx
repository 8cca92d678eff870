import type { DocumentPageQuery } from '@convene/api-client/operations.js'
import { organName } from '@convene/i18n/vocabulary.js'
import type { PageHead, PageProps } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { BackLink } from '../../ui/back-link'
import { Code } from '../../ui/code'
import { DateText } from '../../ui/date-text'
import { LedgerList, type LedgerRow } from '../../ui/ledger-list'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { TranslationLabel } from '../../ui/translation-label'
import { LibraryLine } from './library-line'
import { kindName, libraryLanguages } from './names'
import { OutsideLink } from './outside-link'

type Data = DocumentPageQuery
type LibraryDocument = NonNullable<Data['libraryDocument']>

export const head = ({ data: { libraryDocument: document } }: PageProps<Data>, t: Translate): PageHead => ({
  // several documents bear one title; their symbols tell them apart
  title: t('shell:page.title', {
    title: [document?.symbol, document?.title.body].filter(Boolean).join(' · '),
  }),
})

/** One document: its title in both languages, its symbol, organ, date and kind, and where its text is. */
export default function DocumentPage({ data: { libraryDocument: document }, address }: PageProps<Data>) {
  const { t } = useMessages()
  if (!document) return null
  return (
    <>
      <LibraryLine current="documents" />
      <article>
        <header className="page-head">
          <BackLink href={hrefOf(address, '/library/documents')} place={t('library:document.all')} />
          <Authored as="h1" text={document.title} />
          <TranslationLabel text={document.title} address={address} languages={libraryLanguages} />
        </header>
        <LedgerList rows={factsOf(document, t)} />
        <p className="onward">
          <a href={hrefOf(address, '/library/documents', { organ: document.organ })}>
            {t('library:document.same_organ')}
          </a>
        </p>
      </article>
    </>
  )
}

function factsOf(
  { symbol, organ, date, kind, title, originalTitle, andSubsequentResolutions, address }: LibraryDocument,
  t: Translate,
): LedgerRow[] {
  const original = {
    key: 'original',
    label: t('library:library.original'),
    content: <Authored text={originalTitle} />,
  }
  return [
    ...(originalTitle.body === title.body ? [] : [original]),
    {
      key: 'symbol',
      label: t('library:document.label.symbol'),
      content: (
        <>
          {symbol === null ? t('library:document.no_symbol') : <Code>{symbol}</Code>}
          {andSubsequentResolutions && <span className="note">{t('library:document.subsequent')}</span>}
        </>
      ),
    },
    { key: 'organ', label: t('library:document.label.organ'), content: <bdi>{organName(t, organ)}</bdi> },
    {
      key: 'date',
      label: t('library:document.label.date'),
      content: date === null ? t('library:document.no_date') : <DateText from={date} />,
    },
    { key: 'kind', label: t('library:document.label.kind'), content: kindName(t, kind) },
    {
      key: 'link',
      label: t('library:document.label.link'),
      content: address ? <OutsideLink address={address} /> : t('library:document.no_link'),
    },
  ]
}
