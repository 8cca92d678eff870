import { isComplaintGround } from '@convene/rules/complaint.js'
import { conductRules } from '@convene/rules/conduct.js'
import { formatDeadline } from '@convene/i18n/zones.js'
import type { ModerationItemsFragment, ModerationPageQuery } from '@convene/api-client/operations.js'
import type { Address, PageHead, PageProps } from '../../app/page'
import { EmptyState } from '../../ui/empty-state'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { ModeratedText } from './moderated-text'

type Props = PageProps<ModerationPageQuery>
type Item = ModerationItemsFragment['edges'][number]['node']

export const head = (_: Props, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('moderation:list.title') }),
})

const lists = ['complainedOf', 'held', 'hidden'] as const
const names = { complainedOf: 'complained', held: 'held', hidden: 'hidden' } as const

/** What waits for administrators, the longest wait first, and what they hid; to others, who may read it. */
export default function ModerationPage({ data: { moderation }, address }: Props) {
  const { t } = useMessages()
  return (
    <>
      <header className="page-head">
        <h1>{t('moderation:list.title')}</h1>
        <p>
          <a href={hrefOf(address, '/conduct')}>{t('moderation:conduct.link')}</a>
        </p>
      </header>
      {!moderation.allowed && (
        <EmptyState
          sentence={t('moderation:list.forbidden')}
          hint={t('moderation:list.forbidden.hint')}
          link={{ href: hrefOf(address, '/consultations'), text: t('shell:masthead.consultations') }}
        />
      )}
      {moderation.allowed &&
        lists.map((list) => (
          <section key={list} className="chapter" aria-labelledby={list}>
            <h2 id={list}>{t(`moderation:list.${names[list]}.title`)}</h2>
            <Items list={list} items={moderation[list]} address={address} />
          </section>
        ))}
    </>
  )
}

function Items({
  list,
  items: { edges, pageInfo },
  address,
}: {
  list: (typeof lists)[number]
  items: ModerationItemsFragment
  address: Address
}) {
  const { t } = useMessages()
  if (edges.length === 0) return <p className="note">{t(`moderation:list.${names[list]}.empty`)}</p>
  return (
    <div>
      <ul className="told">
        {edges.map(({ node }) => (
          <li key={node.contribution.id}>
            <Facts list={list} item={node} />
            <ModeratedText of={node.contribution} />
            <p>
              <a href={hrefOf(address, `/moderation/${node.contribution.id}`)}>{t('moderation:item.open')}</a>
            </p>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <p>
          <a
            rel="next"
            href={hrefOf(address, address.path, { ...address.query, [list]: pageInfo.endCursor })}
          >
            {t('moderation:list.next')}
          </a>
        </p>
      )}
    </div>
  )
}

function Facts({ list, item }: { list: (typeof lists)[number]; item: Item }) {
  const { t, locale } = useMessages()
  const time = formatDeadline(locale, item.due, 'UTC')
  const rule = conductRules.find((number) => number === item.rule)
  return (
    <p className="brief">
      {item.complaintCount > 0 && (
        <strong>{t('moderation:item.count', { count: item.complaintCount })}</strong>
      )}
      {item.grounds.filter(isComplaintGround).map((ground) => (
        <span key={ground}>{t(`moderation:ground.${ground}`)}</span>
      ))}
      {rule !== undefined && (
        <strong>{t('moderation:conduct.rule', { number: rule, name: t(`moderation:rule.${rule}`) })}</strong>
      )}
      <span>
        {list === 'hidden'
          ? t('moderation:item.decided', { time })
          : t(item.overdue ? 'moderation:item.overdue' : 'moderation:item.due', { time })}
      </span>
    </p>
  )
}
