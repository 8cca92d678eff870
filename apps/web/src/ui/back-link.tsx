import type { ReactNode } from 'react'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import { Icon } from './icon'

/** The way up from a page to what it belongs to, with what else places it (`children`), e.g. its theme. */
export function BackLink({
  href,
  place,
  children,
}: {
  href: string
  place: ReactNode
  children?: ReactNode
}) {
  return (
    <p className="back">
      <a href={href}>
        <Icon of={ChevronLeft} mirrored />
        <span>{place}</span>
      </a>
      {children}
    </p>
  )
}
