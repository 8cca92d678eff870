import type { ContributionHistoryQuery } from '@convene/api-client/operations.js'
import type { PageFrame, PageHead, PageProps } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { commentPath } from './addresses'
import { AboutComment, commentFrame } from './comment-frame'
import { LanguageChoice } from './composer-fields'
import { JoinFirst } from './join-first'

type Data = ContributionHistoryQuery

export const head = (_props: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('acts:editContribution.title') }),
})

export const frame = ({ data }: PageProps<Data>): PageFrame => commentFrame(data.contributionHistory)

/** Changes one's own words by a plain form. Whether they are one's own, and still may be changed, the command decides. */
export default function EditPage({ data, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  const page = data.contributionHistory
  if (!page || !writing) return null
  const { contribution } = page
  return (
    <AboutComment page={page} address={address} title={t('acts:editContribution.title')}>
      {contribution.body === null ? null : (
        <ActForm name="edit" writing={writing} className="composer">
          <input type="hidden" name="revision" value={contribution.revision} />
          <label htmlFor="body">{t('acts:postContribution.body')}</label>
          <textarea
            id="body"
            name="body"
            className="text"
            rows={8}
            required
            dir="auto"
            aria-describedby="hint"
            defaultValue={written(writing, 'edit', 'body', contribution.body)}
          />
          <p className="under" id="hint">
            {t('acts:postContribution.body.hint')}
          </p>
          <LanguageChoice
            id="language"
            value={written(writing, 'edit', 'language', contribution.language ?? '')}
          />
          {!writing.signedIn && <JoinFirst next={address} />}
          <p className="buttons">
            <button type="submit" className="button filled">
              {t('acts:editContribution.send')}
            </button>
            <a className="button" href={hrefOf(address, '') + commentPath(address, contribution.id)}>
              {t('acts:withdrawContribution.keep')}
            </a>
          </p>
          <p className="note">{t('acts:editContribution.history')}</p>
        </ActForm>
      )}
    </AboutComment>
  )
}
