import { isComplaintGround } from '@convene/rules/complaint.js'
import { conductRules } from '@convene/rules/conduct.js'
import { directionOf } from '@convene/i18n/locales.js'
import { formatDeadline } from '@convene/i18n/zones.js'
import type { ModerationCasePageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { BackLink } from '../../ui/back-link'
import { EmptyState } from '../../ui/empty-state'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { DecisionForms } from './decision-forms'
import { ModeratedText, placeOf } from './moderated-text'

type Props = PageProps<ModerationCasePageQuery>
type Case = NonNullable<ModerationCasePageQuery['moderationCase']>

export const head = (_: Props, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('moderation:case.title') }),
})

const decisions = ['hide', 'restore', 'publish', 'dismiss'] as const

/** One comment for an administrator: in its place, with its complaints, what was decided before, and what can be done. */
export default function ModerationCasePage({ data: { moderationCase }, address, writing }: Props) {
  const { t } = useMessages()
  if (!moderationCase || !writing) return null
  const { contribution, parent } = moderationCase
  return (
    <>
      <BackLink href={hrefOf(address, '/moderation')} place={t('moderation:case.back')} />
      <header className="page-head">
        <h1>{t('moderation:case.title')}</h1>
      </header>
      {!contribution ? (
        <EmptyState sentence={t('moderation:list.forbidden')} hint={t('moderation:list.forbidden.hint')} />
      ) : (
        <>
          {parent && (
            <section className="chapter" aria-labelledby="parent">
              <h2 id="parent">{t('moderation:case.parent')}</h2>
              <div>
                <ModeratedText of={parent} />
              </div>
            </section>
          )}
          <section className="chapter" aria-labelledby="comment">
            <h2 id="comment">{t('moderation:case.text')}</h2>
            <div>
              <ModeratedText of={contribution} />
              <p className="brief">
                <StateName state={contribution.state} />
                {contribution.state !== 'held' && (
                  <a href={hrefOf(address, placeOf(contribution))}>{t('moderation:case.in_thread')}</a>
                )}
              </p>
            </div>
          </section>
          <Complaints of={moderationCase} />
          <Decisions of={moderationCase} />
          <DecisionForms of={moderationCase} writing={writing} />
        </>
      )}
    </>
  )
}

const states = ['held', 'published', 'hidden', 'withdrawn', 'erased'] as const

function StateName({ state }: { state: string }) {
  const { t } = useMessages()
  const known = states.find((each) => each === state)
  return known ? <strong>{t(`moderation:state.${known}`)}</strong> : null
}

function Complaints({ of: { complaints, complaintCount } }: { of: Case }) {
  const { t, locale } = useMessages()
  if (complaintCount === 0) return null
  return (
    <section className="chapter" aria-labelledby="complaints">
      <h2 id="complaints">{t('moderation:item.count', { count: complaintCount })}</h2>
      <ul className="told">
        {complaints.map(({ id, ground, explanation, language, createdAt }) => (
          <li key={id}>
            <p className="brief">
              {isComplaintGround(ground) && <strong>{t(`moderation:ground.${ground}`)}</strong>}
              <time dateTime={createdAt}>{formatDeadline(locale, createdAt, 'UTC')}</time>
            </p>
            {explanation === null ? (
              <p className="note">{t('moderation:case.no_words')}</p>
            ) : (
              <p className="said" lang={language} dir={directionOf(language)}>
                {explanation}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Decisions({ of }: { of: Case }) {
  const { t, locale } = useMessages()
  if (of.decisions.length === 0) return null
  return (
    <section className="chapter" aria-labelledby="decisions">
      <h2 id="decisions">{t('moderation:case.decisions')}</h2>
      <ul className="told">
        {of.decisions.map(({ id, decision, rule, reason, reasonLanguage, decidedAt }) => {
          const kind = decisions.find((each) => each === decision)
          const number = conductRules.find((each) => each === rule)
          return (
            <li key={id}>
              <p className="brief">
                {kind && <strong>{t(`moderation:decision.${kind}`)}</strong>}
                {number !== undefined && (
                  <span>
                    {t('moderation:conduct.rule', { number, name: t(`moderation:rule.${number}`) })}
                  </span>
                )}
                <time dateTime={decidedAt}>{formatDeadline(locale, decidedAt, 'UTC')}</time>
              </p>
              {reason !== null && (
                <p
                  className="said"
                  lang={reasonLanguage ?? undefined}
                  dir={directionOf(reasonLanguage ?? locale)}
                >
                  {reason}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
