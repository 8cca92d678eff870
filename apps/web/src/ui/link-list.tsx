import type { ReactNode } from 'react'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { Icon } from './icon'

/** A place to go to, with a plain line that says what is there. */
export interface LinkRow {
  href: string
  title: ReactNode
  note?: ReactNode
}

/** Places to go to, one under another between hairlines. */
export function LinkList({ links }: { links: readonly LinkRow[] }) {
  return (
    <ul className="link-list">
      {links.map(({ href, title, note }) => (
        <li key={href}>
          <a href={href}>
            {title}
            <Icon of={ChevronRight} mirrored />
          </a>
          {note && <p className="note">{note}</p>}
        </li>
      ))}
    </ul>
  )
}
