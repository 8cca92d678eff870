import { memo, type MouseEvent } from 'react'
import CornerDownRight from 'lucide-react/icons/corner-down-right'
import type { CommentFragment } from '@convene/api-client/operations.js'
import { Icon } from '../../ui/icon'
import { Kept } from '../../ui/kept'
import { placeOf } from './addresses'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { Sign } from './signs'
import { useThread } from './thread-context'
import type { Branch } from './thread-rows'

// the server's copy; the client loads the same code when something comes that the server did not write
const written = import.meta.env.SSR ? await import('./comment-words') : undefined

/** One contribution with what can be done about it, and the replies below it. */
export const CommentItem = memo(function CommentItem({ branch }: { branch: Branch<CommentFragment> }) {
  const { t, locale } = useMessages()
  const { place, view, Words, Composer } = useThread()
  const { row, replies, apart } = branch
  const { id, parentId } = row
  const said = view.said.get(id)
  const writing = view.writing
  const here = writing && (writing.kind === 'edit' ? writing.id === id : writing.parent === id)
  const mine = view.viewer?.mine.has(id)
  return (
    <li>
      <article id={`c-${id}`} tabIndex={-1} aria-labelledby={`n-${id}`} className={mine ? 'mine' : undefined}>
        {apart && parentId && (
          <p className="remark">
            <Icon of={CornerDownRight} mirrored />
            <a href={hrefOf({ locale }, placeOf(place.path, parentId, row.depth - 1))}>
              {t('contributions:comment.apart')}
            </a>
          </p>
        )}
        {view.known.has(id) && Words ? (
          <Words comment={row} place={place} />
        ) : (
          <Kept
            id={`w-${id}`}
            write={() => written && <written.CommentWords comment={row} place={place} />}
          />
        )}
        <p className="outcome" role={said ? 'status' : undefined}>
          {said}
        </p>
        {here && Composer ? <Composer /> : <Acts row={row} />}
      </article>
      {row.continues && (
        <p className="further">
          <a href={hrefOf({ locale }, `${place.path}/comments/${id}`)}>
            <Icon of={CornerDownRight} mirrored />
            {t('contributions:comment.continues')}
          </a>
        </p>
      )}
      {replies.length > 0 && (
        <ol>
          {replies.map((reply) => (
            <CommentItem key={reply.row.id} branch={reply} />
          ))}
        </ol>
      )}
    </li>
  )
})

function Acts({ row: { id, depth, state, imported } }: { row: CommentFragment }) {
  const { t, locale } = useMessages()
  const { place, view, change, mark } = useThread()
  const { path, open } = place
  const own = `${path}/comments/${id}`
  const mine = view.viewer?.mine.get(id)
  const helpful = view.viewer?.helpful.has(id) ?? false
  const described = { 'aria-describedby': `n-${id}` }
  const link = (
    <a href={hrefOf({ locale }, placeOf(path, id, depth))} {...described}>
      <Sign of="link" />
      {t('contributions:comment.link')}
    </a>
  )
  if (state !== 'published' && state !== 'held') return null
  return (
    <div className="acts">
      {open && state === 'published' && (
        <a
          className="reply"
          href={hrefOf({ locale }, `${path}/write`, { reply: id })}
          onClick={instead(() => change({ do: 'write', writing: { kind: 'post', parent: id } }))}
          {...described}
        >
          <Sign of="reply" mirrored />
          {t('contributions:comment.reply')}
        </a>
      )}
      {mine ? (
        <>
          {mine.editableUntil && (
            <a
              href={hrefOf({ locale }, `${own}/edit`)}
              onClick={instead(() => change({ do: 'write', writing: { kind: 'edit', id } }))}
              {...described}
            >
              <Sign of="pen" />
              {t('contributions:comment.edit')}
            </a>
          )}
          <a href={hrefOf({ locale }, `${own}/withdraw`)} {...described}>
            <Sign of="undo" mirrored />
            {t('contributions:comment.withdraw')}
          </a>
          {link}
        </>
      ) : (
        <>
          {imported ? null : mark ? (
            <button type="button" aria-pressed={helpful} onClick={() => mark(id, !helpful)} {...described}>
              <Sign of="check" />
              {helpful ? t('contributions:comment.helpful.done') : t('contributions:comment.helpful')}
            </button>
          ) : (
            <a href={hrefOf({ locale }, `${own}/helpful`)} {...described}>
              <Sign of="check" />
              {t('contributions:comment.helpful')}
            </a>
          )}
          {link}
          <a href={hrefOf({ locale }, `${own}/complain`)} {...described}>
            <Sign of="flag" />
            {t('contributions:comment.complain')}
          </a>
        </>
      )}
    </div>
  )
}

/** Does something in the page instead of following the link; not when it is to open elsewhere. */
export function instead(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    act()
  }
}
