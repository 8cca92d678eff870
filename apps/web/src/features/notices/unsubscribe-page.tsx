import { useEffect } from 'react'
import type { PageHead, PageProps } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { EmptyState } from '../../ui/empty-state'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'

type Props = PageProps<null>

export const head = (_: Props, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('notices:unsubscribe.title') }),
})

/** Behind the link in a mail: opening it does nothing, the button ends mail, and nobody has to sign in. */
export default function UnsubscribePage({ address, writing }: Props) {
  const { t } = useMessages()
  const done = address.query['done'] !== undefined
  const token = writing ? written(writing, 'unsubscribe', 'link', address.query['token']) : ''
  // the secret of a link stays neither in the address bar nor in what is copied from it (trust.md S12)
  useEffect(() => {
    if (address.query['token'] !== undefined) history.replaceState(null, '', location.pathname)
  }, [address])
  const link = { href: hrefOf(address, '/notices'), text: t('notices:unsubscribe.notices') }
  return (
    <>
      <header className="page-head">
        <h1>{t('notices:unsubscribe.title')}</h1>
      </header>
      {done && <EmptyState sentence={t('notices:unsubscribe.done')} link={link} />}
      {!done && token === '' && <EmptyState sentence={t('notices:unsubscribe.no_link')} link={link} />}
      {!done && token !== '' && writing && (
        <ActForm name="unsubscribe" writing={writing} className="form">
          <p className="text">{t('notices:unsubscribe.text')}</p>
          <input type="hidden" name="link" value={token} />
          <button className="button filled">{t('notices:unsubscribe.send')}</button>
        </ActForm>
      )}
    </>
  )
}
