import type { Address } from '../../app/page'
import { BackLink } from '../../ui/back-link'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { Notice } from '../../ui/notice'

/** Where a page of one's account leads when nobody is signed in, or when it needs a new proof: back here afterwards. */
function joinHref(address: Address): string {
  return hrefOf(address, '/join', { next: address.path })
}

/** What stands on a page of one's account when nobody is signed in. */
export function NotSignedIn({ address }: { address: Address }) {
  const { t } = useMessages()
  return (
    <Notice>
      <p>{t('identity:account.not_signed_in')}</p>
      <p>
        <a href={joinHref(address)}>{t('shell:masthead.join')}</a>
      </p>
    </Notice>
  )
}

/** What stands before an act that a device left open must not be enough for. */
export function ProveAgain({ address }: { address: Address }) {
  const { t } = useMessages()
  return (
    <Notice>
      <p>{t('identity:prove.lead')}</p>
      <p>
        <a className="button" href={joinHref(address)}>
          {t('identity:prove.link')}
        </a>
      </p>
    </Notice>
  )
}

/** What a form of the account left when it was taken; it takes no focus, and is told politely. */
export function DoneNotice({ text }: { text: string }) {
  return (
    <div role="status">
      <Notice>
        <p>{text}</p>
      </Notice>
    </div>
  )
}

/** From a page of the account to the account. */
export function BackToAccount({ address }: { address: Address }) {
  const { t } = useMessages()
  return <BackLink href={hrefOf(address, '/account')} place={t('identity:account.title')} />
}
