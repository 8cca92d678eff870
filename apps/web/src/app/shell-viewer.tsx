import { hrefOf } from '../ui/link'
import { useMessages } from '../ui/messages'
import type { Address } from './page'
import { useViewer } from './viewer'

interface ViewerProps {
  address: Address
  /** Whether the page itself knows that somebody is signed in. */
  signedIn: boolean
}

/** At the end of the first line, in space that is always kept: the way to sign in, or who is signed in. */
export function ViewerCorner({ address, signedIn }: ViewerProps) {
  const viewer = useViewer(signedIn)
  if (!viewer?.account)
    return (
      <div className="who">
        <WayIn address={address} signedIn={signedIn && !viewer} />
      </div>
    )
  const { unreadNotices } = viewer
  return (
    <details className="who">
      <summary>
        <bdi>{viewer.account.displayName}</bdi>
        {unreadNotices > 0 && <b> {unreadNotices}</b>}
      </summary>
      <div>
        <ViewerList address={address} signedIn={signedIn} />
      </div>
    </details>
  )
}

/** The same as a list, for the menu of a narrow screen. */
export function ViewerList({ address, signedIn }: ViewerProps) {
  const { t } = useMessages()
  const viewer = useViewer(signedIn)
  if (!viewer?.account)
    return (
      <ul>
        <li>
          <WayIn address={address} signedIn={signedIn && !viewer} />
        </li>
      </ul>
    )
  const links = [
    ['/account', t('shell:masthead.account', { name: viewer.account.displayName })],
    ['/notices', t('shell:masthead.notices', { count: viewer.unreadNotices })],
    ...(viewer.administrator
      ? [['/moderation', t('shell:masthead.moderation', { count: viewer.waitingComplaints ?? 0 })] as const]
      : []),
    ['/sign-out', t('shell:masthead.sign_out')],
  ] as const
  return (
    <ul>
      {links.map(([path, text]) => (
        <li key={path}>
          <a href={hrefOf(address, path)} aria-current={address.path === path ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Before it is known who looks: to one's account where somebody is signed in, else to signing in. */
function WayIn({ address, signedIn }: ViewerProps) {
  const { t } = useMessages()
  if (signedIn) return <a href={hrefOf(address, '/account')}>{t('shell:masthead.own')}</a>
  const here = address.path === '/' || address.path === '/join' ? undefined : address.path
  return <a href={hrefOf(address, '/join', { next: here })}>{t('shell:masthead.join')}</a>
}
