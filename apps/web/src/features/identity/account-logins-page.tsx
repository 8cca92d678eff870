import type { AccountLoginsPageQuery } from '@convene/api-client/operations.js'
import { formatPartialDate } from '@convene/i18n/dates.js'
import type { PageHead, PageProps, Writing } from '../../app/page'
import { ActForm } from '../../ui/act-form'
import { useMessages, type Translate } from '../../ui/messages'
import { AccountPasskeys } from './account-passkeys'
import { BackToAccount, DoneNotice, NotSignedIn } from './account-shared'

type Data = AccountLoginsPageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:logins.title') }),
})

/** How I sign in: each login, to be ended one by one or all but this, and the passkeys. */
export default function AccountLoginsPage({ data: { logins }, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  return (
    <>
      <BackToAccount address={address} />
      <header className="page-head">
        <h1>{t('identity:logins.title')}</h1>
        <p className="text">{t('identity:logins.lead')}</p>
      </header>
      {address.query['done'] && !writing?.sent && <DoneNotice text={t('identity:logins.done')} />}
      {!logins.signedIn || !writing ? (
        <NotSignedIn address={address} />
      ) : (
        <>
          <LoginList logins={logins.logins} writing={writing} />
          <AccountPasskeys
            passkeys={logins.passkeys}
            provedLately={logins.provedLately}
            address={address}
            writing={writing}
          />
        </>
      )}
    </>
  )
}

function LoginList({ logins, writing }: { logins: Data['logins']['logins']; writing: Writing }) {
  const { t, locale } = useMessages()
  return (
    <section className="chapter">
      <h2>{t('identity:logins.list')}</h2>
      <div className="form">
        {logins.map(({ id, device, by, lastUsedOn, current }) => {
          const name = device || t('identity:logins.unknown')
          return (
            <div key={id}>
              <p>
                <bdi>{name}</bdi>
              </p>
              <p className="note">
                {current && <b>{t('identity:logins.current')}. </b>}
                {t(`identity:logins.by.${by}`)}.{' '}
                {t('identity:logins.used', { date: formatPartialDate(locale, lastUsedOn) })}
              </p>
              <ActForm name="end" writing={writing}>
                <input type="hidden" name="login" value={id} />
                <button className="button">{t('identity:logins.end', { device: name })}</button>
              </ActForm>
            </div>
          )
        })}
        {logins.length > 1 && (
          <ActForm name="endOthers" writing={writing}>
            <button className="button">{t('identity:logins.end_others')}</button>
          </ActForm>
        )}
      </div>
    </section>
  )
}
