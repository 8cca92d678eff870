import { complaintDecidedWithin, complaintGrounds } from '@convene/rules/complaint.js'
import { mostWords } from '@convene/rules/words.js'
import type { ComplainPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps, Writing } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { BackLink } from '../../ui/back-link'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { ModeratedText, placeOf } from './moderated-text'

type Props = PageProps<ComplainPageQuery>

export const head = (_: Props, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('moderation:complain.title') }),
})

/** Complaining about a comment: with or without an account, with or without the client. */
export default function ComplainPage({ data: { complainable }, address, writing }: Props) {
  const { t } = useMessages()
  if (!complainable || !writing) return null
  const { contribution, complained } = complainable
  const sent = address.query['sent'] !== undefined
  const hours = complaintDecidedWithin
  return (
    <>
      <BackLink href={hrefOf(address, placeOf(contribution))} place={t('moderation:complain.back')} />
      <header className="page-head">
        <h1>{sent ? t('moderation:complain.done.title') : t('moderation:complain.title')}</h1>
        <p className="text">
          {sent ? t('moderation:complain.done.text', { hours }) : t('moderation:complain.lead', { hours })}
        </p>
        <p>
          <a href={hrefOf(address, '/conduct')}>{t('moderation:conduct.link')}</a>
        </p>
      </header>
      {!sent && contribution.state === 'published' && (
        <>
          <section className="chapter" aria-labelledby="about">
            <h2 id="about">{t('moderation:complain.about')}</h2>
            <div>
              <ModeratedText of={contribution} />
            </div>
          </section>
          {complained ? (
            <Notice>
              <p>{t('moderation:complain.already')}</p>
            </Notice>
          ) : (
            <ComplaintForm writing={writing} />
          )}
        </>
      )}
      {!sent && contribution.state !== 'published' && (
        <Notice>
          <p>{t('moderation:complain.not_shown')}</p>
        </Notice>
      )}
    </>
  )
}

function ComplaintForm({ writing }: { writing: Writing }) {
  const { t } = useMessages()
  const chosen = written(writing, 'complain', 'ground')
  return (
    <ActForm name="complain" writing={writing} className="form">
      <Notice kind="soon">
        <p>{t('moderation:complain.danger')}</p>
      </Notice>
      <fieldset className="field">
        <legend>{t('moderation:complain.ground')}</legend>
        {complaintGrounds.map(({ ground }) => (
          <div key={ground}>
            <label className="tick">
              <input type="radio" name="ground" value={ground} required defaultChecked={chosen === ground} />
              {t(`moderation:ground.${ground}`)}
            </label>
          </div>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="explanation">{t('moderation:complain.explanation')}</label>
        <p className="note" id="explanation-hint">
          {t('moderation:complain.explanation.hint', { most: mostWords })}
        </p>
        <textarea
          id="explanation"
          name="explanation"
          rows={5}
          dir="auto"
          aria-describedby="explanation-hint"
          defaultValue={written(writing, 'complain', 'explanation')}
        />
      </div>
      <button className="button filled">{t('moderation:complain.send')}</button>
    </ActForm>
  )
}
