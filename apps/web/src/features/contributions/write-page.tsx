import type { WritePageQuery } from '@convene/api-client/operations.js'
import type { PageFrame, PageHead, PageProps } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { Authored } from '../../ui/authored-text'
import { BackLink } from '../../ui/back-link'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { provisionPath } from './addresses'
import { closedBy } from './closed'
import { ClosedLine } from './closed-line'
import { LanguageChoice, MachineUse, Quoted } from './composer-fields'
import { JoinFirst } from './join-first'

type Data = WritePageQuery

export const head = ({ data: { provision: page } }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', {
    title: t('acts:postContribution.title', { provision: page?.provision.code ?? '' }),
  }),
})

export const frame = ({ data: { provision: page } }: PageProps<Data>): PageFrame =>
  page ? { consultation: { slug: page.consultationSlug, title: page.consultationTitle }, item: 'text' } : {}

/** A comment or a reply by a plain form. With the client one writes where one reads; this page needs none. */
export default function WritePage({ data: { provision: page }, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  if (!page || !writing) return null
  const { provision, thread } = page
  const closed = closedBy(thread.intake)
  const parent = thread.contributions.find(({ id }) => id === address.query['reply'])
  const quote = written(writing, 'post', 'quote', address.query['quote'] ?? '')
  return (
    <article className="single">
      <BackLink
        href={`${hrefOf(address, provisionPath(address))}#conversation`}
        place={t('acts:postContribution.back')}
      />
      <h1>
        {parent
          ? t('acts:postContribution.title.reply', {
              name: parent.author?.name ?? t('contributions:comment.deleted'),
            })
          : t('acts:postContribution.title', { provision: provision.code })}
      </h1>
      {parent?.body ? (
        <blockquote
          className="quoted"
          lang={parent.language ?? undefined}
          dir={parent.direction ?? undefined}
        >
          <p>{parent.body}</p>
        </blockquote>
      ) : (
        <blockquote className="quoted">
          <Authored text={provision.text} as="p" />
        </blockquote>
      )}
      {address.query['held'] ? (
        <p role="status">{t('acts:postContribution.held')}</p>
      ) : closed ? (
        <ClosedLine closed={closed} href={hrefOf(address, `/consultations/${page.consultationSlug}`)} />
      ) : (
        <ActForm name="post" writing={writing} className="composer">
          {quote && (
            <>
              <Quoted>{quote}</Quoted>
              <input type="hidden" name="quote" value={quote} />
            </>
          )}
          <label htmlFor="body">{t('acts:postContribution.body')}</label>
          <textarea
            id="body"
            name="body"
            className="text"
            rows={8}
            required
            dir="auto"
            aria-describedby="hint"
            defaultValue={written(writing, 'post', 'body')}
          />
          <p className="under" id="hint">
            {t('acts:postContribution.body.hint')}
          </p>
          <LanguageChoice id="language" auto value={written(writing, 'post', 'language')} />
          <MachineUse checked={written(writing, 'post', 'machineUse') === 'yes'} />
          {!writing.signedIn && <JoinFirst next={address} />}
          {thread.premoderation && <p className="note">{t('contributions:thread.premoderation')}</p>}
          <p className="buttons">
            <button type="submit" className="button filled">
              {t('acts:postContribution.send')}
            </button>
          </p>
          <p className="note">
            {t('acts:postContribution.public')} {t('acts:postContribution.once')}
          </p>
        </ActForm>
      )}
    </article>
  )
}
