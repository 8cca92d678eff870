import type { AccountClosePageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { BackToAccount, NotSignedIn, ProveAgain } from './account-shared'

type Data = AccountClosePageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:close.title') }),
})

/** The last step of an account, with the choice of what becomes of published texts. */
export default function AccountClosePage({ data: { ownAccount }, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  const { account, provedLately } = ownAccount
  const chosen = writing ? written(writing, 'close', 'texts') : ''
  return (
    <>
      <BackToAccount address={address} />
      <header className="page-head">
        <h1>{t('identity:close.title')}</h1>
        <p className="text">{t('identity:close.lead')}</p>
      </header>
      {!account || !writing ? (
        <NotSignedIn address={address} />
      ) : account.demo ? (
        <Notice>
          <p>{t('identity:account.demo')}</p>
        </Notice>
      ) : !provedLately ? (
        <ProveAgain address={address} />
      ) : (
        <ActForm name="close" writing={writing} className="form">
          <p>
            <a href={hrefOf(address, '/account/data')}>{t('identity:close.data_first')}</a>
          </p>
          <fieldset>
            <legend>{t('identity:close.texts')}</legend>
            {(['keep', 'erase'] as const).map((texts) => (
              <label key={texts} className="tick">
                <input type="radio" name="texts" value={texts} required defaultChecked={chosen === texts} />
                <span>{t(`identity:close.${texts}`)}</span>
              </label>
            ))}
          </fieldset>
          <label className="tick">
            <input type="checkbox" name="meant" value="yes" required />
            <span>{t('identity:close.meant')}</span>
          </label>
          <p>
            <button className="button">{t('identity:close.title')}</button>
          </p>
        </ActForm>
      )}
    </>
  )
}
