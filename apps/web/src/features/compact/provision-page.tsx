import { useState } from 'react'
import ChevronDown from 'lucide-react/icons/chevron-down'
import type { NeighbourFragment, ProvisionPageQuery } from '@convene/api-client/operations.js'
import type { PageFrame, PageHead, PageProps } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { BackLink } from '../../ui/back-link'
import { Code } from '../../ui/code'
import { Icon } from '../../ui/icon'
import { LedgerList } from '../../ui/ledger-list'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { Thread, threadForClient, threadHead } from '../contributions/thread.part'
import { TranslationLabel } from '../../ui/translation-label'
import { Positions } from '../positions/positions.part'
import { YourPosition } from '../positions/your-position.part'
import { beginningOf } from './excerpt'
import { CiteAddress } from './provision-cite'
import { useFacts } from './provision-margin'
import { DocumentVersion, PrintHead } from './document-version'
import { TextNotes } from './text-notes'
import { anchorsOf } from './text-sections'
import { ProvisionText } from './text-provision'

type Data = ProvisionPageQuery
type Page = NonNullable<Data['provision']>

/** Kinds whose code is a number in the text; the others are called by what they are. */
const numbered = new Set(['theme', 'objective', 'action', 'sub_action'])

export const head = ({ data: { provision: page }, address }: PageProps<Data>, t: Translate): PageHead => {
  if (!page) return { title: '' }
  const { provision } = page
  const code = numbered.has(provision.kind) ? provision.code : t(`compact:provision.kind.${provision.kind}`)
  return {
    title: t('shell:page.title', {
      title: t('compact:provision.title', { code, beginning: beginningOf(provision.text.body, 60) }),
    }),
    description: t('compact:provision.description', { code, title: page.consultationTitle.body }),
    ...threadHead(page.thread, address),
  }
}

export const frame = ({ data: { provision: page } }: PageProps<Data>): PageFrame =>
  page
    ? {
        consultation: { slug: page.consultationSlug, title: page.consultationTitle },
        item: 'text',
        act: true,
      }
    : {}

export const forClient = (data: Data): Data =>
  data.provision
    ? { ...data, provision: { ...data.provision, thread: threadForClient(data.provision.thread) } }
    : data

/**
 * One provision with its neighbours, its parts and what is known of it; beside it, below it on a phone, what people say on
 * it. The two sides scroll apart where there is room.
 */
export default function ProvisionPage({ data: { provision: page }, address }: PageProps<Data>) {
  const { t } = useMessages()
  const [figures, setFigures] = useState(page?.provision.figures ?? null)
  if (!page) return null
  const { provision, theme, parts } = page
  const path = `/consultations/${page.consultationSlug}/text`
  return (
    <article className={provision.beside ? 'single two-languages' : 'single'}>
      <PrintHead
        symbol={page.documentSymbol}
        version={page.versionNumber}
        language={provision.text.language}
      />
      <BackLink href={`${hrefOf(address, path)}#${provision.code}`} place={t('shell:masthead.text')}>
        {theme && (
          <a href={hrefOf(address, `${path}/${theme.code}`)} className="up">
            <Code>{theme.code}</Code> <Authored text={theme.text} />
          </a>
        )}
      </BackLink>
      <div className="sides">
        <div className="about-it">
          <Neighbour path={path} neighbour={page.previous} relation="previous" />
          <div className="discussed">
            <div className="heading">
              <h1>
                <Heading page={page} />
              </h1>
              {provision.addresseeClass && (
                <p className="note">{t(`compact:addressee.${provision.addresseeClass}`)}</p>
              )}
            </div>
            <div className="words">
              <ProvisionText provision={provision} className="lead" />
            </div>
            <TranslationLabel
              text={provision.text}
              address={address}
              languages={page.languages}
              besideAllowed
            />
            {parts.length > 0 && <Parts path={path} parts={parts} />}
            <a className="to-thread no-print" href="#conversation">
              {t('contributions:thread.go', { count: page.thread.published })}
            </a>
          </div>
          <Positions figures={figures} organizations={page.organizations} />
          <YourPosition consultation={page.consultationSlug} code={provision.code} address={address} />
          <Neighbour path={path} neighbour={page.next} relation="next" />
          <Facts page={page} path={path} address={address} />
          <TextNotes
            footnotes={page.footnotes}
            anchors={anchorsOf([provision, ...parts])}
            address={address}
          />
        </div>
        <Thread
          thread={page.thread}
          address={address}
          consultation={page.consultationSlug}
          code={provision.code}
          onFigures={setFigures}
        />
      </div>
    </article>
  )
}

function Heading({ page: { provision } }: { page: Page }) {
  const { t } = useMessages()
  return provision.kind === 'theme' ? (
    <>{t('compact:provision.theme', { code: provision.code })}</>
  ) : numbered.has(provision.kind) ? (
    <Code>{provision.code}</Code>
  ) : (
    <>{t(`compact:provision.kind.${provision.kind}`)}</>
  )
}

function Parts({ path, parts }: { path: string; parts: Page['parts'] }) {
  const { t, locale } = useMessages()
  return (
    <section className="parts" aria-labelledby="parts">
      <h2 id="parts">{t('compact:provision.parts')}</h2>
      {parts.map((part) => (
        <div className="provision" key={part.code}>
          <a className="number" href={hrefOf({ locale }, `${path}/${part.code}`)}>
            <Code>{part.code}</Code>
          </a>
          <ProvisionText provision={part} />
        </div>
      ))}
    </section>
  )
}

function Facts({ page, path, address }: { page: Page; path: string; address: PageProps<Data>['address'] }) {
  const { t } = useMessages()
  const { provision, parent } = page
  const facts = useFacts(provision, '')
  return (
    <section className="facts" aria-labelledby="facts">
      <h2 id="facts">{t('compact:provision.facts')}</h2>
      <details>
        <summary>
          {t('compact:provision.facts')}
          <Icon of={ChevronDown} />
        </summary>
      </details>
      <LedgerList
        rows={[
          {
            key: 'kind',
            label: t('compact:provision.kind'),
            content: t(`compact:provision.kind.${provision.kind}`),
          },
          ...(parent && parent.kind !== 'theme'
            ? [
                {
                  key: 'parent',
                  label: t('compact:provision.part_of'),
                  content: (
                    <a href={hrefOf(address, `${path}/${parent.code}`)}>
                      <Code>{parent.code}</Code>
                    </a>
                  ),
                },
              ]
            : []),
          ...facts,
          {
            key: 'document',
            label: t('compact:provision.document'),
            content: <DocumentVersion symbol={page.documentSymbol} version={page.versionNumber} />,
          },
          {
            key: 'cite',
            label: t('compact:provision.cite'),
            content: <CiteAddress href={hrefOf(address, address.path)} />,
          },
        ]}
      />
    </section>
  )
}

function Neighbour({
  path,
  neighbour,
  relation,
}: {
  path: string
  neighbour: NeighbourFragment | null
  relation: 'previous' | 'next'
}) {
  const { t, locale } = useMessages()
  if (!neighbour) return null
  return (
    <p className="neighbour">
      <a
        href={hrefOf({ locale }, `${path}/${neighbour.code}`)}
        rel={relation === 'previous' ? 'prev' : 'next'}
        lang={neighbour.text.language}
        dir={neighbour.text.direction}
        aria-describedby={relation}
      >
        {numbered.has(neighbour.kind) ? (
          <Code>{neighbour.code}</Code>
        ) : (
          <bdi lang={locale}>{t(`compact:provision.kind.${neighbour.kind}`)}</bdi>
        )}{' '}
        {beginningOf(neighbour.text.body, 140)}
      </a>
      <span className="unseen" id={relation}>
        {t(`compact:provision.${relation}`)}
      </span>
    </p>
  )
}
