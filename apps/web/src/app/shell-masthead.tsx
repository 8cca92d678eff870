import { useEffect } from 'react'
import Menu from 'lucide-react/icons/menu'
import Search from 'lucide-react/icons/search'
import { locales, ownNames } from '@convene/i18n/locales.js'
import { Authored } from '../ui/authored-text'
import { Icon } from '../ui/icon'
import { hrefOf } from '../ui/link'
import { useMessages } from '../ui/messages'
import type { Address, PageFrame } from './page'
import { Mark } from './shell-mark'
import { ViewerCorner, ViewerList } from './shell-viewer'

/** The first line: mark, areas, languages, search; on a phone the language and a menu that opens without the client. */
export function Masthead({
  address,
  frame,
  signedIn,
}: {
  address: Address
  frame: PageFrame
  signedIn: boolean
}) {
  const { t } = useMessages()
  useClosingByEscape()
  return (
    <header className="mast">
      <div>
        <a className="home" href={hrefOf(address, '/')} aria-label={t('shell:masthead.home')}>
          <Mark />
          <span lang="en" dir="ltr">
            Convene
          </span>
        </a>
        <nav className="areas" aria-label={t('shell:masthead.areas')}>
          <Areas address={address} />
        </nav>
        <details className="tongue">
          <summary>
            <span className="unseen">{t('shell:masthead.languages')}: </span>
            {ownNames[address.locale]}
          </summary>
        </details>
        <nav className="languages" aria-label={t('shell:masthead.languages')}>
          <ul>
            {locales.map((locale) => (
              <li key={locale}>
                <a
                  href={hrefOf({ locale }, address.path, address.query)}
                  lang={locale}
                  hrefLang={locale}
                  aria-current={locale === address.locale ? 'true' : undefined}
                >
                  {ownNames[locale]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a className="sign" href={hrefOf(address, '/search')} aria-label={t('shell:masthead.search')}>
          <Icon of={Search} />
        </a>
        <ViewerCorner address={address} signedIn={signedIn} />
        <details className="menu">
          <summary className="sign" aria-label={t('shell:masthead.menu')}>
            <Icon of={Menu} />
          </summary>
          <div>
            <Areas address={address} />
            <ViewerList address={address} signedIn={signedIn} />
            {frame.consultation && <Inside address={address} frame={frame} />}
          </div>
        </details>
      </div>
    </header>
  )
}

/** The second line inside a consultation: its title, and what of it exists. On a phone it is part of the menu. */
export function SecondLine({ address, frame }: { address: Address; frame: PageFrame }) {
  const { t } = useMessages()
  if (!frame.consultation) return null
  return (
    <nav className="inside" aria-label={t('shell:masthead.inside')}>
      <div>
        <Inside address={address} frame={frame} />
      </div>
    </nav>
  )
}

function Areas({ address }: { address: Address }) {
  const { t } = useMessages()
  return (
    <ul>
      {(['consultations', 'library'] as const).map((area) => {
        const path = area === 'library' ? '/library/institutions' : '/consultations'
        const current =
          address.path === path ? 'page' : address.path.startsWith(`/${area}`) ? 'true' : undefined
        return (
          <li key={area}>
            <a href={hrefOf(address, path)} aria-current={current}>
              {t(`shell:masthead.${area}`)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function Inside({ address, frame }: { address: Address; frame: PageFrame }) {
  const { t } = useMessages()
  if (!frame.consultation) return null
  const overview = `/consultations/${frame.consultation.slug}`
  return (
    <>
      <Authored text={frame.consultation.title} as="p" />
      <ul>
        {([['overview', overview] as const, ['text', `${overview}/text`] as const] as const).map(
          ([item, path]) => (
            <li key={item}>
              <a
                href={hrefOf(address, path)}
                aria-current={address.path === path ? 'page' : frame.item === item ? 'true' : undefined}
              >
                {t(`shell:masthead.${item}`)}
              </a>
            </li>
          ),
        )}
      </ul>
    </>
  )
}

/** Escape closes what is open in the masthead and gives the focus back to what opened it. */
function useClosingByEscape(): void {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      for (const open of document.querySelectorAll('.mast details[open]')) {
        open.removeAttribute('open')
        const summary = open.querySelector('summary')
        if (summary instanceof HTMLElement) summary.focus()
      }
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [])
}
