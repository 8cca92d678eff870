import { useEffect } from 'react'
import type { JoinLinkPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { useMessages, type Translate } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { CodeField } from './code-field'
import { withNext } from './next'

type Data = JoinLinkPageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:join_link.title') }),
})

/** What the link of a mail opens. It uses nothing up by being opened; the button does (S10). */
export default function JoinLinkPage({ data: { loginLink }, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  const below = (path: string) => `/${address.locale}${path}`
  const clean = below(withNext('/join/link', address))
  // nobody reads the token over a shoulder, in the history, or in what is copied from the address bar (S12)
  useEffect(() => history.replaceState(history.state, '', clean), [clean])
  const sent = writing?.sent?.refusal.code
  const token = writing ? written(writing, 'confirm', 'linkToken', address.query['token']) : ''
  // a form that came back has its token in the field and no longer in the address
  const state =
    loginLink.state === 'over' && (sent === 'CODE_NEEDED' || sent === 'CODE_WRONG')
      ? 'code_needed'
      : loginLink.state
  return (
    <>
      <header className="page-head">
        <h1>{t('identity:join_link.title')}</h1>
        {state === 'ready' && <p className="text">{t('identity:join_link.ready')}</p>}
        {state === 'code_needed' && <p className="text">{t('identity:join_link.code_needed')}</p>}
      </header>
      {writing && (state === 'ready' || state === 'code_needed') && (
        <ActForm name="confirm" writing={writing} className="form">
          <input type="hidden" name="linkToken" value={token} />
          {state === 'code_needed' && <CodeField writing={writing} />}
          <p>
            <button className="button filled">{t('identity:join_code.button')}</button>
          </p>
        </ActForm>
      )}
      {state === 'proved' && (
        <div className="form">
          <p className="text">{t('identity:join_link.proved')}</p>
          <p>
            <a className="button filled" href={below(withNext('/join/profile', address))}>
              {t('identity:join_profile.title')}
            </a>
          </p>
        </div>
      )}
      {state === 'over' && (
        <div className="form">
          <Notice kind="stop">
            <p>{t('acts:refusal.LINK_OVER')}</p>
          </Notice>
          <p>
            <a href={below(withNext('/join', address))}>{t('identity:join_code.again')}</a>
          </p>
        </div>
      )}
    </>
  )
}
