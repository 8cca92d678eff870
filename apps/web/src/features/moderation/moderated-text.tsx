import { formatDeadline } from '@convene/i18n/zones.js'
import type { ModeratedFragment } from '@convene/api-client/operations.js'
import { useMessages } from '../../ui/messages'

/** Where a contribution stands in its thread, below the language. */
export function placeOf({
  consultation,
  provisionCode,
  id,
}: Pick<ModeratedFragment, 'consultation' | 'provisionCode' | 'id'>): string {
  return `/consultations/${consultation}/text/${provisionCode}/comments/${id}`
}

/** Whose a contribution is, on what, and from when, in one line. */
function ModeratedBy({ of }: { of: ModeratedFragment }) {
  const { t, locale } = useMessages()
  return (
    <p className="brief">
      <span>
        {of.authorName === null
          ? t('moderation:item.by_deleted')
          : t('moderation:item.by', { name: of.authorName })}
      </span>
      <span>{t('moderation:item.at', { code: of.provisionCode })}</span>
      <time dateTime={of.createdAt}>{formatDeadline(locale, of.createdAt, 'UTC')}</time>
    </p>
  )
}

/** A contribution's words as they were written, without its marks made into markup: what is decided on is what stands there. */
export function ModeratedText({ of }: { of: ModeratedFragment }) {
  const { t } = useMessages()
  return (
    <>
      <ModeratedBy of={of} />
      {of.body === null ? (
        <p className="note">{t('moderation:case.text_gone')}</p>
      ) : (
        <blockquote className="text said" lang={of.language} dir={of.direction}>
          {of.body}
        </blockquote>
      )}
    </>
  )
}
