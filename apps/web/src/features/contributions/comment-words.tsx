import CornerDownRight from 'lucide-react/icons/corner-down-right'
import ClockAlert from 'lucide-react/icons/clock-alert'
import EyeOff from 'lucide-react/icons/eye-off'
import Hand from 'lucide-react/icons/hand'
import Languages from 'lucide-react/icons/languages'
import PenLine from 'lucide-react/icons/pen-line'
import Trash from 'lucide-react/icons/trash-2'
import type { CommentFragment } from '@convene/api-client/operations.js'
import { countryName } from '@convene/i18n/country-names.js'
import { formatInstant } from '@convene/i18n/dates.js'
import { groupName } from '../../ui/group-name'
import { Icon } from '../../ui/icon'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { languageKey } from './languages'
import { lightMarkdown } from './markdown'
import type { ThreadPlace } from './thread-context'

interface Props {
  comment: CommentFragment
  place: ThreadPlace
  /** The level of its heading, which is its writer's name. */
  heading?: 'h2' | 'h3'
}

/**
 * What somebody said: who, when, in which language, and the words; or the mark that stands in its place. The server writes
 * it, and the client only what came or changed since.
 */
export function CommentWords(props: Props) {
  const { comment } = props
  return comment.state === 'published' || comment.state === 'held' ? <Said {...props} /> : <Mark {...props} />
}

function Said({ comment, place, heading: Heading = 'h3' }: Props) {
  const { t, locale } = useMessages()
  const { author, language, direction, body, quote } = comment
  const lang = language ?? undefined
  return (
    <>
      <Heading id={`n-${comment.id}`}>
        <bdi>{author ? author.name : t('contributions:comment.deleted')}</bdi>
        {author?.demo && <small>{t('contributions:comment.demo')}</small>}
        {comment.imported && <small>{t('contributions:comment.imported')}</small>}
      </Heading>
      <p className="by">
        <About author={author} place={place} />
        <time dateTime={comment.createdAt}>{formatInstant(locale, comment.createdAt, 'UTC')} UTC</time>
      </p>
      {language !== null && language !== locale && (
        <p className="remark">
          <Icon of={Languages} />
          {t('contributions:comment.language', { language: languageKey(language) })}
        </p>
      )}
      <Remarks comment={comment} place={place} />
      {quote && (
        <blockquote className="quoted">
          <p className="unseen">{t('contributions:comment.quote')}</p>
          <p dir="auto">{quote}</p>
        </blockquote>
      )}
      <div className="said text" lang={lang} dir={direction ?? undefined}>
        {lightMarkdown(body ?? '')}
      </div>
    </>
  )
}

/** Group, organization and country; marked as the person's own word where nobody has checked them. */
function About({ author, place }: { author: CommentFragment['author']; place: ThreadPlace }) {
  const { t, locale } = useMessages()
  if (!author) return null
  const { groupId, organization, country, selfDeclared } = author
  const known = [
    ...(groupId ? [groupName(t, groupId)] : []),
    ...(organization && organization !== author.name ? [organization] : []),
    ...(country
      ? [place.countries.find(({ code }) => code === country)?.name ?? countryName(locale, country)]
      : []),
  ]
  if (known.length === 0) return null
  return (
    <span className="about">
      {known.map((one) => (
        <bdi key={one}>{one}</bdi>
      ))}
      {selfDeclared && <span>{t('contributions:comment.self_declared')}</span>}
    </span>
  )
}

/** What else must be said of it: held, late, on an older text, changed, its parent lost. */
function Remarks({ comment, place }: Props) {
  const { t, locale } = useMessages()
  const { state, late, onOlderText, versionNumber, editedAt, orphan, revision } = comment
  return (
    <>
      {state === 'held' && (
        <p className="remark held">
          <Icon of={Hand} />
          {t('contributions:comment.held')}
        </p>
      )}
      {late && (
        <p className="remark late">
          <Icon of={ClockAlert} />
          {t('contributions:comment.late')}
        </p>
      )}
      {orphan && (
        <p className="remark">
          <Icon of={CornerDownRight} mirrored />
          {t('contributions:comment.orphan')}
        </p>
      )}
      {(onOlderText || revision > 0) && (
        <p className="remark">
          {onOlderText && <span>{t('contributions:comment.older', { number: String(versionNumber) })}</span>}
          {revision > 0 && (
            <a href={hrefOf({ locale }, `${place.path}/comments/${comment.id}/history`)}>
              <Icon of={PenLine} />
              {t('contributions:comment.edited')}
              {editedAt && (
                <time dateTime={editedAt} className="unseen">
                  {` ${formatInstant(locale, editedAt, 'UTC')} UTC`}
                </time>
              )}
            </a>
          )}
        </p>
      )}
    </>
  )
}

/** The place of what is no longer shown stays, with the reason. */
function Mark({ comment }: Props) {
  const { t } = useMessages()
  const { state, hiddenRule } = comment
  return (
    <p className={`mark-of ${state}`} id={`n-${comment.id}`}>
      <Icon of={state === 'hidden' ? EyeOff : Trash} />
      <span>
        {state === 'hidden'
          ? hiddenRule === null
            ? t('contributions:comment.hidden.unnamed')
            : t('contributions:comment.hidden', { rule: String(hiddenRule) })
          : state === 'withdrawn'
            ? t('contributions:comment.withdrawn')
            : t('contributions:comment.erased')}
      </span>
    </p>
  )
}
