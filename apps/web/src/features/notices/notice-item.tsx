import type { ReactNode } from 'react'
import { directionOf } from '@convene/i18n/locales.js'
import { formatDeadline } from '@convene/i18n/zones.js'
import type { NoticesPageQuery } from '@convene/api-client/operations.js'
import type { Address } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'

type Notice = NoticesPageQuery['notices']['edges'][number]['node']

const told = ['reply', 'thread_news', 'helpful'] as const
const decided = ['hide', 'restore', 'publish'] as const

/** One thing that somebody is told: what and where, a link to it in its place, and of a decision its rule and reason. */
export function NoticeItem({ notice, address }: { notice: Notice; address: Address }) {
  const { t, locale } = useMessages()
  const { consultation, provisionCode: code, contribution, decision } = notice
  const kind = told.find((each) => each === notice.kind)
  const what = decided.find((each) => each === decision?.decision)
  return (
    <li>
      <p>
        {!notice.read && <strong>{t('notices:unread')}</strong>}{' '}
        <a href={hrefOf(address, `/consultations/${consultation}/text/${code}/comments/${contribution}`)}>
          {what ? t(`notices:decision.${what}`, { code }) : t(`notices:${kind ?? 'thread_news'}`, { code })}
        </a>
      </p>
      <p className="brief">
        {notice.authorName !== null && <span>{t('notices:from', { name: notice.authorName })}</span>}
        {notice.more && <span>{t('notices:more')}</span>}
        {!notice.shown && decision === null && <span>{t('notices:not_shown')}</span>}
        {notice.consultationTitle && <Authored text={notice.consultationTitle} />}
        <time dateTime={notice.createdAt}>{formatDeadline(locale, notice.createdAt, 'UTC')}</time>
      </p>
      {decision && <Decision of={decision} address={address} />}
    </li>
  )
}

function Decision({ of, address }: { of: NonNullable<Notice['decision']>; address: Address }) {
  const { t, rich, locale } = useMessages()
  const language = of.reasonLanguage ?? locale
  return (
    <>
      {of.rule !== null && (
        <p>
          {rich(
            'notices:decision.rule',
            { number: of.rule },
            {
              link: (inside: ReactNode) => <a href={hrefOf(address, `/conduct#rule-${of.rule}`)}>{inside}</a>,
            },
          )}
        </p>
      )}
      {of.reason !== null && (
        <>
          <p className="note">{t('notices:decision.reason')}</p>
          <blockquote className="text said" lang={language} dir={directionOf(language)}>
            {of.reason}
          </blockquote>
        </>
      )}
    </>
  )
}
