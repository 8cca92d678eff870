import { complaintDecidedWithin } from '@convene/rules/complaint.js'
import { conductRules } from '@convene/rules/conduct.js'
import type { PageHead, PageProps } from '../../app/page'
import { useMessages, type Translate } from '../../ui/messages'

export const head = (_: PageProps<null>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('moderation:conduct.title') }),
  description: t('moderation:conduct.lead'),
})

const parts = ['report', 'decision'] as const

/** The six rules, how one complains, and how it is decided. Each rule can be linked to: `/conduct#rule-3`. */
export default function ConductPage() {
  const { t } = useMessages()
  return (
    <article>
      <header className="page-head">
        <h1>{t('moderation:conduct.title')}</h1>
        <p className="text">{t('moderation:conduct.lead')}</p>
      </header>
      {conductRules.map((number) => (
        <section key={number} className="chapter" id={`rule-${number}`}>
          <h2>{t('moderation:conduct.rule', { number, name: t(`moderation:rule.${number}`) })}</h2>
          <p className="prose text">{t(`moderation:rule.${number}.text`)}</p>
        </section>
      ))}
      {parts.map((part) => (
        <section key={part} className="chapter">
          <h2>{t(`moderation:conduct.${part}.title`)}</h2>
          <p className="prose text">
            {t(`moderation:conduct.${part}.text`, { hours: complaintDecidedWithin })}
          </p>
        </section>
      ))}
    </article>
  )
}
