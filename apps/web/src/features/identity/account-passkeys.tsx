import type { FormEvent } from 'react'
import type { AccountLoginsPageQuery } from '@convene/api-client/operations.js'
import { formatPartialDate } from '@convene/i18n/dates.js'
import type { Address, Writing } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { useMessages } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { ProveAgain } from './account-shared'
import { useDevice, usePasskeysThere } from './use-passkeys'

interface Props {
  passkeys: AccountLoginsPageQuery['logins']['passkeys']
  provedLately: boolean
  address: Address
  writing: Writing
}

/** The passkeys of the account, to be removed one by one, and a form for another one. */
export function AccountPasskeys({ passkeys, provedLately, address, writing }: Props) {
  const { t, locale } = useMessages()
  return (
    <section className="chapter" id="passkeys">
      <h2>{t('identity:passkeys.title')}</h2>
      <div className="form">
        <p className="note">{t('identity:passkeys.hint')}</p>
        {passkeys.length === 0 && <p>{t('identity:passkeys.none')}</p>}
        {passkeys.map(({ id, name, createdOn }) => (
          <div key={id}>
            <p>
              <bdi>{name}</bdi>
            </p>
            <p className="note">
              {t('identity:passkeys.added', { date: formatPartialDate(locale, createdOn) })}
            </p>
            {provedLately && (
              <ActForm name="remove" writing={writing}>
                <input type="hidden" name="passkey" value={id} />
                <button className="button">{t('identity:passkeys.remove', { name })}</button>
              </ActForm>
            )}
          </div>
        ))}
        {provedLately ? <AddPasskey writing={writing} /> : <ProveAgain address={address} />}
      </div>
    </section>
  )
}

/** Asks the device before the form goes, and puts its answer into the form; from there the form goes its usual way. */
function AddPasskey({ writing }: { writing: Writing }) {
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
    const name = new FormData(form).get('name')
    void run(async () =>
      (await import('./passkeys')).makePasskey('add', typeof name === 'string' ? name : ''),
    ).then((answer) => {
      if (answer === null) return
      field.value = answer
      form.submit()
    })
  }
  if (there === false)
    return (
      <Notice>
        <p>{t('identity:join.passkey.absent')}</p>
      </Notice>
    )
  return (
    <>
      <p className="without-script note">{t('identity:join.passkey.needs_script')}</p>
      <div className="needs-script" onSubmit={submit}>
        <div role="alert">
          {trouble !== null && (
            <Notice kind="stop">
              <p>{trouble}</p>
            </Notice>
          )}
        </div>
        <ActForm name="add" writing={writing} className="form">
          <input type="hidden" name="passkey" defaultValue={written(writing, 'add', 'passkey')} />
          <div className="field">
            <label htmlFor="name">{t('identity:passkeys.name')}</label>
            <input
              id="name"
              name="name"
              dir="auto"
              required
              maxLength={80}
              defaultValue={written(writing, 'add', 'name')}
            />
          </div>
          <p>
            <button className="button" data-needs-client="">
              {t('identity:passkeys.add')}
            </button>
          </p>
        </ActForm>
        <p role="status" className="note">
          {waiting && t('identity:join.passkey.waiting')}
        </p>
      </div>
    </>
  )
}
