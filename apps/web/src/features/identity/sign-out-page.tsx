import { useEffect } from 'react'
import type { SignOutPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { ActForm } from '../../ui/act-form'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { forgetDevice } from '../contributions/forget-device.part'

type Data = SignOutPageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:sign_out.title') }),
})

/** Ends the login of this browser. A page of its own, so that it works without the client and no link signs anybody out. */
export default function SignOutPage({ data: { joining }, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  const name = joining.signedInAs
  useForgetting()
  return (
    <>
      <header className="page-head">
        <h1>{t('identity:sign_out.title')}</h1>
        <p className="text">
          {name === null ? t('identity:sign_out.nobody') : t('identity:sign_out.lead', { name })}
        </p>
      </header>
      {name === null ? (
        <p>
          <a href={hrefOf(address, '/join')}>{t('identity:join.title')}</a>
        </p>
      ) : (
        writing && (
          <ActForm name="leave" writing={writing} className="form">
            <p>
              <button className="button filled">{t('identity:sign_out.title')}</button>
            </p>
            <p>
              <a href={hrefOf(address, '/account/logins')}>{t('identity:sign_out.everywhere')}</a>
            </p>
          </ActForm>
        )
      )}
    </>
  )
}

/** What was written on this device and not sent goes with the login; the form waits for it, but not long. */
function useForgetting(): void {
  useEffect(() => {
    const leave = (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement)) return
      event.preventDefault()
      const late = new Promise((resolve) => setTimeout(resolve, 1000))
      void Promise.race([forgetDevice().catch(() => undefined), late]).then(() => form.submit())
    }
    document.addEventListener('submit', leave)
    return () => document.removeEventListener('submit', leave)
  }, [])
}
