import type { ContributionHistoryQuery } from '@convene/api-client/operations.js'
import { formatInstant } from '@convene/i18n/dates.js'
import type { PageFrame, PageHead, PageProps } from '../../app/page'
import { Kept } from '../../ui/kept'
import { useMessages, type Translate } from '../../ui/messages'
import { AboutComment, commentFrame } from './comment-frame'

const written = import.meta.env.SSR ? await import('./markdown') : undefined

type Data = ContributionHistoryQuery

export const head = ({ data }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('contributions:history.title') }),
  description: data.contributionHistory?.consultationTitle.body ?? '',
})

export const frame = ({ data }: PageProps<Data>): PageFrame => commentFrame(data.contributionHistory)

/** What a contribution says, and what it said before it was changed, the newest first. */
export default function HistoryPage({ data, address }: PageProps<Data>) {
  const { t, locale } = useMessages()
  const page = data.contributionHistory
  if (!page) return null
  const { revisions } = page
  return (
    <AboutComment page={page} address={address} title={t('contributions:history.title')}>
      {revisions.length === 0 && <p className="note">{t('contributions:history.none')}</p>}
      {revisions.map(({ number, body, language, direction, untilAt }) => (
        <section key={number} aria-labelledby={`until-${number}`}>
          <h2 id={`until-${number}`}>
            {t('contributions:history.until', { time: `${formatInstant(locale, untilAt, 'UTC')} UTC` })}
          </h2>
          <div className="said text" lang={language} dir={direction}>
            <Kept id={`before-${number}`} write={() => written?.lightMarkdown(body)} />
          </div>
        </section>
      ))}
    </AboutComment>
  )
}
