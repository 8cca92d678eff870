import type { AccountDataPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { useMessages, type Translate } from '../../ui/messages'
import { BackToAccount, NotSignedIn } from './account-shared'
import { PersonalData } from './personal-data.part'

type Data = AccountDataPageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:own_data.title') }),
})

/** What is kept about one, what for and how long, and all of it as a file. */
export default function AccountDataPage({ data: { viewer }, address }: PageProps<Data>) {
  const { t } = useMessages()
  return (
    <>
      <BackToAccount address={address} />
      <header className="page-head">
        <h1>{t('identity:own_data.title')}</h1>
        <p className="text">{t('identity:own_data.lead')}</p>
      </header>
      {viewer.account ? (
        <div className="form">
          <p className="note">{t('identity:own_data.download.hint')}</p>
          <p>
            <a className="button" href="/account/data.json" download>
              {t('identity:own_data.download')}
            </a>
          </p>
        </div>
      ) : (
        <NotSignedIn address={address} />
      )}
      <div className="prose">
        <PersonalData />
      </div>
    </>
  )
}
