import type { ContributionHistoryQuery } from '@convene/api-client/operations.js'
import type { PageFrame, PageHead, PageProps } from '../../app/page'
import { ActForm } from '../../ui/act-form'
import { useMessages, type Translate } from '../../ui/messages'
import { AboutComment, commentFrame } from './comment-frame'
import { JoinFirst } from './join-first'

type Data = ContributionHistoryQuery

export const head = (_props: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('acts:markHelpful.title') }),
})

export const frame = ({ data }: PageProps<Data>): PageFrame => commentFrame(data.contributionHistory)

/** Tells an author that a contribution helped, or takes that back, by plain forms. */
export default function HelpfulPage({ data, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  const page = data.contributionHistory
  if (!page || !writing) return null
  return (
    <AboutComment page={page} address={address} title={t('acts:markHelpful.title')}>
      <div className="composer">
        <p>{t('acts:markHelpful.text')}</p>
        {!writing.signedIn && <JoinFirst next={address} />}
        <ActForm name="mark" writing={writing}>
          <button type="submit" className="button filled">
            {t('acts:markHelpful.send')}
          </button>
        </ActForm>
        <ActForm name="unmark" writing={writing}>
          <button type="submit" className="button">
            {t('acts:unmarkHelpful.send')}
          </button>
        </ActForm>
      </div>
    </AboutComment>
  )
}
