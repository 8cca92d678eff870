import type { ContributionHistoryQuery } from '@convene/api-client/operations.js'
import type { PageFrame, PageHead, PageProps } from '../../app/page'
import { ActForm } from '../../ui/act-form'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { commentPath } from './addresses'
import { AboutComment, commentFrame } from './comment-frame'
import { JoinFirst } from './join-first'

type Data = ContributionHistoryQuery

export const head = (_props: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('acts:withdrawContribution.title') }),
})

export const frame = ({ data }: PageProps<Data>): PageFrame => commentFrame(data.contributionHistory)

/** Asks once more before one's words are taken back; it cannot be undone. */
export default function WithdrawPage({ data, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  const page = data.contributionHistory
  if (!page || !writing) return null
  return (
    <AboutComment page={page} address={address} title={t('acts:withdrawContribution.title')}>
      <ActForm name="withdraw" writing={writing} className="composer">
        <p>{t('acts:withdrawContribution.text')}</p>
        {!writing.signedIn && <JoinFirst next={address} />}
        <p className="buttons">
          <button type="submit" className="button stop">
            {t('acts:withdrawContribution.send')}
          </button>
          <a className="button" href={hrefOf(address, '') + commentPath(address, page.contribution.id)}>
            {t('acts:withdrawContribution.keep')}
          </a>
        </p>
      </ActForm>
    </AboutComment>
  )
}
