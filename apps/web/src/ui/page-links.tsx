import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { Icon } from './icon'
import { useMessages } from './messages'

/** Links between the pages of a list; nothing when the list has one page. Addresses are whole, as `hrefOf` makes them. */
export function PageLinks({ next, first }: { next?: string | undefined; first?: string | undefined }) {
  const { t } = useMessages()
  if (!next && !first) return null
  return (
    <nav className="page-links" aria-label={t('shell:pages.label')}>
      {first && (
        <a href={first} rel="prev">
          <Icon of={ChevronLeft} mirrored />
          {t('shell:pages.first')}
        </a>
      )}
      {next && (
        <a href={next} rel="next">
          {t('shell:pages.next')}
          <Icon of={ChevronRight} mirrored />
        </a>
      )}
    </nav>
  )
}
