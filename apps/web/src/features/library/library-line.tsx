import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'

const pages = ['institutions', 'documents', 'timeline'] as const

/** The line that leads between the pages of the library. */
export function LibraryLine({ current }: { current: (typeof pages)[number] }) {
  const { t, locale } = useMessages()
  return (
    <nav className="library-line no-print" aria-label={t('library:library.navigation')}>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a
              href={hrefOf({ locale }, `/library/${page}`)}
              aria-current={page === current ? 'true' : undefined}
            >
              {t(`library:library.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
