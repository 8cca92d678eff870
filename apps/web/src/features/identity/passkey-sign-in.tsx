import { useMessages } from '../../ui/messages'
import { Notice } from '../../ui/notice'
import { useDevice, usePasskeysThere } from './use-passkeys'

/** Signs in with a passkey of this device, and goes on to an address. Needs the client: a click before it is kept. */
export function PasskeySignIn({ next }: { next: string }) {
  const { t } = useMessages()
  const there = usePasskeysThere()
  const { waiting, trouble, run } = useDevice()
  const signIn = async () => {
    const done = await run(async () => (await import('./passkeys')).signInWithPasskey())
    if (done !== null) location.assign(next)
  }
  if (there === false) return <p className="note">{t('identity:join.passkey.absent')}</p>
  return (
    <div className="needs-script">
      <div role="alert">
        {trouble !== null && (
          <Notice kind="stop">
            <p>{trouble}</p>
          </Notice>
        )}
      </div>
      <button
        type="button"
        className="button"
        data-needs-client=""
        aria-disabled={waiting}
        onClick={() => void (waiting || signIn())}
      >
        {t(waiting ? 'identity:join.passkey.waiting' : 'identity:join.passkey.sign_in')}
      </button>
    </div>
  )
}
