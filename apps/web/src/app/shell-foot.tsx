import { hrefOf } from '../ui/link'
import { useMessages } from '../ui/messages'
import type { Address } from './page'
import { chooseTheme, useTheme } from './reader-theme'

const pages = ['about', 'api', 'accessibility', 'privacy', 'terms', 'conduct', 'source'] as const
const themes = ['light', 'dark', 'device'] as const

/** The foot of each page: pages about the service, and the choice of colours, which needs the client. */
export function Foot({ address }: { address: Address }) {
  const { t } = useMessages()
  const chosen = useTheme()
  return (
    <footer className="foot">
      <div>
        <nav aria-label={t('shell:foot.label')}>
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <a
                  href={hrefOf(address, `/${page}`)}
                  aria-current={address.path === `/${page}` ? 'page' : undefined}
                >
                  {t(`shell:foot.${page}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="themes" role="group" aria-label={t('shell:theme.label')}>
          {themes.map((theme) => (
            <button
              key={theme}
              type="button"
              data-needs-client=""
              aria-pressed={chosen === theme}
              onClick={() => chooseTheme(theme)}
            >
              {t(`shell:theme.${theme}`)}
            </button>
          ))}
        </div>
      </div>
    </footer>
  )
}
