import type { AccountContributionsPageQuery } from '@convene/api-client/operations.js'
import { formatPartialDate } from '@convene/i18n/dates.js'
import type { PageHead, PageProps } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { EmptyState } from '../../ui/empty-state'
import { LedgerList } from '../../ui/ledger-list'
import { hrefOf } from '../../ui/link'
import { headPages, listPages } from '../../ui/list-pages'
import { useMessages, type Translate } from '../../ui/messages'
import { PageLinks } from '../../ui/page-links'
import { BackToAccount, NotSignedIn } from './account-shared'

type Data = AccountContributionsPageQuery
type Item = Data['ownContributions']['edges'][number]['node']

export const head = ({ data, address }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:own_contributions.title') }),
  ...headPages(address, data.ownContributions.pageInfo),
})

/** What one handed in, newest first: contributions in whatever state, and positions, which nobody else sees. */
export default function AccountContributionsPage({ data, address }: PageProps<Data>) {
  const { t, locale } = useMessages()
  const { signedIn, edges, pageInfo } = data.ownContributions
  return (
    <>
      <BackToAccount address={address} />
      <header className="page-head">
        <h1>{t('identity:own_contributions.title')}</h1>
        <p className="text">{t('identity:own_contributions.lead')}</p>
      </header>
      {!signedIn && <NotSignedIn address={address} />}
      {signedIn && edges.length === 0 && (
        <EmptyState
          sentence={t('identity:own_contributions.empty')}
          link={{ href: hrefOf(address, '/consultations'), text: t('identity:own_contributions.read') }}
        />
      )}
      <LedgerList
        rows={edges.map(({ node }) => ({
          key: node.id,
          label: <time dateTime={node.at}>{formatPartialDate(locale, node.at.slice(0, 10))}</time>,
          content: (
            <>
              <p>
                <a href={hrefOf(address, pathOf(node))}>
                  <Authored text={node.consultationTitle} /> <bdi>{node.provision}</bdi>
                </a>
              </p>
              <p className="note">{stateOf(t, node)}</p>
              {node.body !== null && (
                <p lang={node.language ?? undefined} dir={node.direction ?? 'auto'}>
                  {shortened(node.body)}
                </p>
              )}
            </>
          ),
        }))}
      />
      <PageLinks {...listPages(address, pageInfo)} />
    </>
  )
}

function pathOf({ kind, id, consultation, provision }: Item): string {
  const page = `/consultations/${consultation}/text/${provision}`
  return kind === 'contribution' ? `${page}/comments/${id}` : page
}

const contributionStates = ['held', 'published', 'hidden', 'withdrawn'] as const
const stances = ['support', 'live_with', 'reserve', 'oppose'] as const

function stateOf(t: Translate, { kind, state, stance }: Item): string {
  if (kind === 'contribution') {
    const known = contributionStates.find((each) => each === state) ?? 'withdrawn'
    return t(`identity:own_contributions.state.contribution.${known}`)
  }
  const known = state === 'withdrawn' ? undefined : stances.find((each) => each === stance)
  return t(`identity:own_contributions.state.position.${known ?? 'withdrawn'}`)
}

/** The beginning of a text, in whole characters. */
function shortened(text: string): string {
  const characters = [...text]
  return characters.length > 280 ? `${characters.slice(0, 279).join('')}…` : text
}
