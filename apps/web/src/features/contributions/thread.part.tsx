import { useEffect, useMemo, useReducer, useState, type ComponentType } from 'react'
import PenLine from 'lucide-react/icons/pen-line'
import type { FiguresFragment, ThreadFragment } from '@convene/api-client/operations.js'
import type { Address } from '../../app/page'
import { ChoiceLine } from '../../ui/choice-line'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { closedBy } from './closed'
import { ClosedLine } from './closed-line'
import { CommentItem, instead } from './comment-item'
import { Signs } from './signs'
import { ThreadContext, type ThreadPlace } from './thread-context'
import type { Abilities, Life } from './thread-life'
import { threadHead, ThreadPages } from './thread-pages'
import { withoutThread } from './thread-query.part'
import { treeOf } from './thread-rows'
import { changed, threadForClient, viewOf } from './thread-view'

export { threadForClient, threadHead }

interface ThreadProps {
  thread: ThreadFragment
  address: Address
  consultation: string
  code: string
  /** The level that the page begins with: 1, or deeper on the page of a branch. */
  top?: number
  /** Whether it is a page of the thread, with its order and the form, and not of one branch of it. */
  whole?: boolean
  /** Hears how groups stand on the provision whenever its figures take a step. */
  onFigures?: (figures: FiguresFragment | null) => void
}

/**
 * What people say on a provision. Read without the client it is a list with links to forms; with it, what others say
 * arrives in a quiet bar, and one writes where one reads.
 */
export function Thread({
  thread,
  address,
  consultation,
  code,
  top = 1,
  whole = true,
  onFigures,
}: ThreadProps) {
  const { t, locale } = useMessages()
  const closed = closedBy(thread.intake)
  const open = closed === undefined
  const [view, change] = useReducer(changed, thread, (given) => viewOf(given, top, whole))
  const [Living, setLiving] = useState<typeof Life>()
  const [Composer, setComposer] = useState<ComponentType>()
  const [abilities, able] = useReducer(
    (before: Abilities, more: Abilities): Abilities => ({ ...before, ...more }),
    {},
  )
  const place = useMemo<ThreadPlace>(
    () => ({
      consultation,
      code,
      path: `/consultations/${consultation}/text/${code}`,
      open,
      countries: thread.countries,
    }),
    [consultation, code, open, thread.countries],
  )
  useEffect(() => {
    // a chunk that cannot be fetched leaves the page as it is: its links lead to forms that need no client
    import('./thread-life').then(
      (module) => setLiving(() => module.Life),
      () => undefined,
    )
  }, [])
  const writing = view.writing !== undefined
  useEffect(() => {
    if (!writing) return
    import('./composer').then(
      (module) => setComposer(() => module.Composer),
      // without a line the page stays as it is; with one, the form that needs no client is a link away
      () =>
        navigator.onLine
          ? location.assign(hrefOf({ locale }, `${place.path}/write`))
          : change({ do: 'write', writing: undefined }),
    )
  }, [writing, locale, place.path])
  const shared = useMemo(
    () => ({ place, view, change, Words: abilities.Words, Composer, mark: abilities.mark }),
    [place, view, abilities, Composer],
  )
  const branches = useMemo(() => treeOf(view.rows), [view.rows])
  const published = thread.published + view.rows.length - thread.contributions.length
  const newComment = view.writing?.kind === 'post' && view.writing.parent === null
  return (
    <ThreadContext value={shared}>
      <section className="thread" aria-labelledby="thread" id="conversation">
        <div className="thread-head">
          <h2 id="thread">{t('contributions:thread.title')}</h2>
          {whole && published > 0 && (
            <span className="note">{t('contributions:thread.count', { count: published })}</span>
          )}
          {view.present !== undefined && view.present > 1 && (
            <span className="note">{t('contributions:live.present', { count: view.present })}</span>
          )}
          {abilities.Follow && <abilities.Follow />}
        </div>
        {whole && thread.published > 1 && <Order thread={thread} address={address} />}
        {whole && (
          <div id="act" tabIndex={-1}>
            {closed ? (
              <ClosedLine closed={closed} href={hrefOf({ locale }, `/consultations/${consultation}`)} />
            ) : newComment && Composer ? (
              <Composer />
            ) : (
              <a
                className="prompt"
                href={hrefOf({ locale }, `${place.path}/write`)}
                onClick={instead(() => change({ do: 'write', writing: { kind: 'post', parent: null } }))}
              >
                <Icon of={PenLine} />
                <span className="unseen">{t('contributions:thread.write')}: </span>
                <span>{t('contributions:thread.prompt')}</span>
              </a>
            )}
            {!closed && thread.premoderation && (
              <p className="note">{t('contributions:thread.premoderation')}</p>
            )}
          </div>
        )}
        <div className="new-room">
          {Living && <Living version={thread.version} onAble={able} onFigures={onFigures} />}
        </div>
        <Signs />
        {view.rows.length === 0 ? (
          <EmptyState
            sentence={t('contributions:thread.empty', { provision: code })}
            {...(closed ? {} : { hint: t('contributions:thread.empty.hint') })}
          />
        ) : (
          <ol className="comments">
            {branches.map((branch) => (
              <CommentItem key={branch.row.id} branch={branch} />
            ))}
          </ol>
        )}
        <ThreadPages
          thread={thread}
          address={address}
          elsewhere={view.elsewhere}
          place={place}
          whole={whole}
        />
      </section>
    </ThreadContext>
  )
}

function Order({ thread, address }: { thread: ThreadFragment; address: Address }) {
  const { t } = useMessages()
  const others = withoutThread(address.query, false)
  const choice = (key: 'reading' | 'unanswered', text: string, query: Record<string, string>) => ({
    key,
    text,
    href: `${hrefOf(address, address.path, query)}#conversation`,
    current: thread.order === key,
  })
  return (
    <ChoiceLine
      name={t('contributions:thread.order')}
      choices={[
        choice('reading', t('contributions:thread.order.reading'), others),
        choice('unanswered', t('contributions:thread.order.unanswered'), { ...others, order: 'unanswered' }),
      ]}
    />
  )
}
