import type { AccountPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { hrefOf } from '../../ui/link'
import { LinkList } from '../../ui/link-list'
import { useMessages, type Translate } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { AccountAgreements } from './account-agreements'
import { AccountMachineUse } from './account-machine-use'
import { AccountProfile } from './account-profile'
import { DoneNotice, NotSignedIn } from './account-shared'

type Data = AccountPageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:account.title') }),
})

const pages = [
  ['/notices', 'identity:account.notices'],
  ['/account/contributions', 'identity:own_contributions.title'],
  ['/account/logins', 'identity:logins.title'],
  ['/account/address', 'identity:address.title'],
  ['/account/data', 'identity:own_data.title'],
  ['/account/close', 'identity:close.title'],
  ['/sign-out', 'shell:masthead.sign_out'],
] as const

/** Who I am here, what I agreed to, and where all else of my account is. */
export default function AccountPage({ data: { ownAccount }, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  const { account } = ownAccount
  const done = address.query['done']
  return (
    <>
      <header className="page-head">
        <h1>{t('identity:account.title')}</h1>
        {account && (
          <p className="text">
            <bdi>{account.displayName}</bdi>
          </p>
        )}
      </header>
      {done === 'saved' && account && !writing?.sent && <DoneNotice text={t('identity:account.saved')} />}
      {done === 'closed' && !account && <DoneNotice text={t('identity:close.done')} />}
      {!account || !writing ? (
        <NotSignedIn address={address} />
      ) : (
        <>
          <section className="chapter">
            <h2>{t('identity:account.pages')}</h2>
            <LinkList
              links={pages.map(([path, title]) => ({ href: hrefOf(address, path), title: t(title) }))}
            />
          </section>
          <section className="chapter">
            <h2>{t('identity:account.profile.title')}</h2>
            {account.demo ? (
              <Notice>
                <p>{t('identity:account.demo')}</p>
              </Notice>
            ) : (
              <AccountProfile account={account} choices={ownAccount} writing={writing} />
            )}
          </section>
          <AccountAgreements consents={ownAccount.consents} writing={writing} />
          <AccountMachineUse allowed={account.machineUseAllowed} writing={writing} />
        </>
      )}
    </>
  )
}
