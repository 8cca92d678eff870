import ChevronDown from 'lucide-react/icons/chevron-down'
import { Icon } from './icon'

/** One way to look at a list; exactly one is current. */
export interface Choice {
  key: string
  href: string
  text: string
  count?: number
  current: boolean
}

/**
 * A line of links that filter or sort. Where there is no room for a line it folds behind its current value in words:
 * the native disclosure opens the list that follows it, so it works without the client.
 */
export function ChoiceLine({ name, choices }: { name: string; choices: readonly Choice[] }) {
  const current = choices.find((choice) => choice.current)
  return (
    <nav className="choices" aria-label={name}>
      <details>
        <summary>
          <span>{name}</span> <b>{current?.text}</b> {current?.count}
          <Icon of={ChevronDown} />
        </summary>
      </details>
      <span className="name" aria-hidden>
        {name}
      </span>
      <ul>
        {choices.map(({ key, href, text, count, current: here }) => (
          <li key={key}>
            <a href={href} aria-current={here ? 'true' : undefined}>
              {text}
              {count !== undefined && <span>{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
