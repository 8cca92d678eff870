import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import type { CommentFragment, ThreadFragment } from '@convene/api-client/operations.js'
import type { Address, PageHead } from '../../app/page'
import { Icon } from '../../ui/icon'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import type { ThreadPlace } from './thread-context'
import { withoutThread } from './thread-query.part'

/** Addresses of the neighbouring pages of a thread, and of the whole of it on one page. */
function neighbours({ pageInfo }: ThreadFragment, address: Address) {
  const others = withoutThread(address.query, true)
  const to = (query: Record<string, string>) => hrefOf(address, address.path, { ...others, ...query })
  return {
    next: pageInfo.hasNextPage && pageInfo.endCursor ? to({ after: pageInfo.endCursor }) : undefined,
    previous:
      pageInfo.hasPreviousPage && pageInfo.startCursor ? to({ before: pageInfo.startCursor }) : undefined,
    all:
      !address.query['all'] && (pageInfo.hasNextPage || pageInfo.hasPreviousPage)
        ? to({ all: '1' })
        : undefined,
  }
}

/** The same for the document's head, whose addresses stand below the language. */
export function threadHead(thread: ThreadFragment, address: Address): Pick<PageHead, 'next' | 'previous'> {
  const { next, previous } = neighbours(thread, address)
  const below = (href: string) => href.slice(address.locale.length + 1)
  return { ...(next ? { next: below(next) } : {}), ...(previous ? { previous: below(previous) } : {}) }
}

/** The ways on from a page of a thread: further, back, everything; and to what came in meanwhile and stands elsewhere. */
export function ThreadPages({
  thread,
  address,
  elsewhere,
  place,
  whole,
}: {
  thread: ThreadFragment
  address: Address
  elsewhere: readonly CommentFragment[]
  place: ThreadPlace
  whole: boolean
}) {
  const { t } = useMessages()
  const { next, previous, ...more } = neighbours(thread, address)
  const all = whole ? more.all : undefined
  return (
    <>
      {elsewhere.length > 0 && (
        <div className="elsewhere">
          <h3 id="elsewhere">{t('contributions:live.elsewhere')}</h3>
          <ul aria-labelledby="elsewhere">
            {elsewhere.map(({ id, author }) => (
              <li key={id}>
                <a href={`${hrefOf(address, place.path, { comment: id })}#c-${id}`}>
                  <bdi>{author?.name ?? t('contributions:comment.deleted')}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {(next ?? previous ?? all) && (
        <nav className="page-links" aria-label={t('contributions:thread.pages')}>
          {previous && (
            <a href={`${previous}#conversation`} rel="prev">
              <Icon of={ChevronLeft} mirrored />
              {t('contributions:thread.previous')}
            </a>
          )}
          {all && <a href={`${all}#conversation`}>{t('contributions:thread.all')}</a>}
          {next && (
            <a href={`${next}#conversation`} rel="next">
              {t('contributions:thread.next')}
              <Icon of={ChevronRight} mirrored />
            </a>
          )}
        </nav>
      )}
    </>
  )
}
