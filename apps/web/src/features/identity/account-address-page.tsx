import { useEffect } from 'react'
import type { AccountAddressPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { useMessages, type Translate } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { BackToAccount, DoneNotice, NotSignedIn, ProveAgain } from './account-shared'

type Data = AccountAddressPageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:address.title') }),
})

/** The address that links go to: asking for another one, and confirming it by the link that was sent there. */
export default function AccountAddressPage({ data: { ownAccount }, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  const { account, provedLately } = ownAccount
  const link = writing ? written(writing, 'confirm', 'link', address.query['token']) : ''
  const done = writing?.sent ? undefined : address.query['done']
  useEffect(() => {
    // who looks over a shoulder, or into the history, is not to find the link
    if (address.query['token']) history.replaceState(null, '', location.pathname)
  }, [address])
  return (
    <>
      <BackToAccount address={address} />
      <header className="page-head">
        <h1>{t('identity:address.title')}</h1>
        {account && (
          <p className="text">
            {account.email === null
              ? t('identity:address.none')
              : t('identity:address.now', { address: account.email })}
          </p>
        )}
      </header>
      {done === 'saved' && <DoneNotice text={t('identity:account.saved')} />}
      {done === 'sent' && <DoneNotice text={t('identity:address.sent')} />}
      {!account || !writing ? (
        <NotSignedIn address={address} />
      ) : account.demo ? (
        <Notice>
          <p>{t('identity:account.demo')}</p>
        </Notice>
      ) : !provedLately ? (
        <ProveAgain address={address} />
      ) : link !== '' ? (
        <ActForm name="confirm" writing={writing} className="form">
          <p>{t('identity:address.confirm.lead')}</p>
          <input type="hidden" name="link" value={link} />
          <p>
            <button className="button filled">{t('identity:address.confirm.button')}</button>
          </p>
        </ActForm>
      ) : (
        <ActForm name="ask" writing={writing} className="form">
          <div className="field">
            <label htmlFor="email">{t('identity:address.new')}</label>
            <input
              id="email"
              name="email"
              type="email"
              dir="ltr"
              required
              autoComplete="email"
              aria-describedby="email-hint"
              defaultValue={written(writing, 'ask', 'email')}
            />
            <p className="note" id="email-hint">
              {t('identity:address.hint')}
            </p>
          </div>
          <p>
            <button className="button filled">{t('identity:address.button')}</button>
          </p>
        </ActForm>
      )}
    </>
  )
}
