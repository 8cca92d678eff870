import type { JoinPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { DemoPersons } from './demo-persons'
import { afterSignIn, withNext } from './next'
import { PasskeySignIn } from './passkey-sign-in'

type Data = JoinPageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:join.title') }),
  description: t('identity:join.lead'),
})

/** Signing in and joining are one step: an address or a passkey. Nobody is asked whether they have been here before. */
export default function JoinPage({ data: { joining }, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  const below = (path: string) => `/${address.locale}${path}`
  return (
    <>
      <header className="page-head">
        <h1>{t('identity:join.title')}</h1>
        <p className="text">{t('identity:join.lead')}</p>
        {joining.signedInAs !== null && (
          <Notice>
            <p>
              <b>{t('identity:join.signed_in', { name: joining.signedInAs })}</b>{' '}
              <a href={hrefOf(address, '/sign-out')}>{t('identity:sign_out.title')}</a>
            </p>
            <p className="note">{t('identity:join.signed_in.again')}</p>
          </Notice>
        )}
      </header>
      <div className="split">
        <div className="form" id="act">
          {writing && (
            <ActForm name="link" writing={writing} className="form">
              <div className="field">
                <label htmlFor="email">{t('identity:join.email.label')}</label>
                <input
                  id="email"
                  name="email"
                  type="email"
                  dir="ltr"
                  autoComplete="email"
                  required
                  maxLength={254}
                  aria-describedby="email-hint"
                  defaultValue={written(writing, 'link', 'email')}
                />
                <p className="note" id="email-hint">
                  {t('identity:join.email.hint')}
                </p>
              </div>
              <p>
                <button className="button filled">{t('identity:join.email.button')}</button>
              </p>
            </ActForm>
          )}
          {joining.tryingOut && (
            <p className="note">
              {t('identity:join.mailbox.hint')}{' '}
              <a href={hrefOf(address, '/mailbox')}>{t('identity:join.mailbox')}</a>
            </p>
          )}
        </div>
        <section className="form" aria-labelledby="by-passkey">
          <h2 id="by-passkey" className="aside-title">
            {t('identity:join.passkey.title')}
          </h2>
          <p className="note">{t('identity:join.passkey.hint')}</p>
          <PasskeySignIn next={below(afterSignIn(address))} />
          <p className="without-script note">{t('identity:join.passkey.needs_script')}</p>
          <p className="needs-script">
            <a href={below(withNext('/join/profile', address, { by: 'passkey' }))}>
              {t('identity:join.passkey.join')}
            </a>
          </p>
        </section>
      </div>
      {writing && joining.demoPersons.length > 0 && (
        <DemoPersons persons={joining.demoPersons} writing={writing} />
      )}
    </>
  )
}
