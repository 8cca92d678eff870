import type { PositionPageQuery } from '@convene/api-client/operations.js'
import type { PageFrame, PageHead, PageProps } from '../../app/page'
import { ActForm, useRefusalSentence, written } from '../../ui/act-form'
import { Authored } from '../../ui/authored-text'
import { BackLink } from '../../ui/back-link'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { StanceFields } from './stance-fields'
import { FigureTextures } from './strip.part'

type Data = PositionPageQuery

export const head = ({ data: { viewerPosition: page } }: PageProps<Data>, t: Translate): PageHead =>
  page
    ? {
        title: t('shell:page.title', { title: t('positions:yours.title', { code: page.code }) }),
        description: t('positions:yours.description', { code: page.code }),
      }
    : { title: '' }

export const frame = ({ data: { viewerPosition: page } }: PageProps<Data>): PageFrame =>
  page ? { consultation: { slug: page.consultationSlug, title: page.consultationTitle }, item: 'text' } : {}

/** One's position on a provision: the provision, the four choices, the reason; and withdrawing. Works without the client. */
export default function PositionPage({ data: { viewerPosition: page }, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  const sentence = useRefusalSentence()
  if (!page || !writing) return null
  const { code, position, refusal, signedIn } = page
  const path = `/consultations/${page.consultationSlug}/text/${code}`
  return (
    <article className="writing">
      <BackLink href={hrefOf(address, path)} place={code} />
      <h1>{t('positions:yours.title', { code })}</h1>
      <FigureTextures />
      <Authored text={page.text} as="p" className="stated-on" />
      <p className="note">{t('positions:yours.private')}</p>
      {!signedIn ? (
        <p>
          <a className="button filled" href={hrefOf(address, '/join', { next: address.path })}>
            {t('positions:yours.sign_in')}
          </a>
        </p>
      ) : refusal ? (
        <Notice>
          <p>{sentence(refusal)}</p>
        </Notice>
      ) : (
        <ActForm name="state" writing={writing} className="position-form">
          <StanceFields
            stance={written(writing, 'state', 'stance', position?.stance)}
            reason={written(writing, 'state', 'reason', position?.reason?.body)}
          />
          <button className="button filled">
            {position ? t('positions:yours.change') : t('positions:yours.act')}
          </button>
        </ActForm>
      )}
      {position && (
        <ActForm name="withdraw" writing={writing}>
          <button className="button">{t('positions:yours.withdraw')}</button>
        </ActForm>
      )}
    </article>
  )
}
