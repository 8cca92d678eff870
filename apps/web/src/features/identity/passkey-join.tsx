import type { FormEvent, ReactNode } from 'react'
import { useMessages } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { useDevice, usePasskeysThere } from './use-passkeys'

/**
 * Round the form of joining by passkey: asks the device before the form goes, and puts its answer into the form's hidden
 * field. From there the form goes its usual way, so a refusal comes back with everything written; an answer that came back
 * is sent again as it is, so that the device keeps one passkey and not two.
 */
export function PasskeyJoin({ children }: { children: ReactNode }) {
  const { t } = useMessages()
  const there = usePasskeysThere()
  const { waiting, trouble, run } = useDevice()
  const submit = (event: FormEvent<HTMLDivElement>) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const field = form.elements.namedItem('passkey')
    if (!(field instanceof HTMLInputElement) || field.value !== '') return
    event.preventDefault()
    if (waiting) return
    const name = new FormData(form).get('displayName')
    void run(async () =>
      (await import('./passkeys')).makePasskey('join', typeof name === 'string' ? name : ''),
    ).then((answer) => {
      if (answer === null) return
      field.value = answer
      form.submit()
    })
  }
  return (
    <div onSubmit={submit}>
      {there === false && (
        <Notice kind="stop">
          <p>{t('identity:join.passkey.absent')}</p>
        </Notice>
      )}
      <div role="alert">
        {trouble !== null && (
          <Notice kind="stop">
            <p>{trouble}</p>
          </Notice>
        )}
      </div>
      {children}
      <p role="status" className="note">
        {waiting && t('identity:join.passkey.waiting')}
      </p>
    </div>
  )
}
