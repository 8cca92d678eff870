import Search from 'lucide-react/icons/search'
import { Icon } from './icon'
import { hrefOf } from './link'
import { useMessages } from './messages'

interface SearchFieldProps {
  /** Its name, written above it or read aloud when `quiet`. */
  label: string
  button: string
  value?: string
  /** Sent along, e.g. the kind that is being looked at. */
  hidden?: Readonly<Record<string, string>>
  quiet?: boolean
}

/** A plain form that asks the search page; works without the client. */
export function SearchField({ label, button, value, hidden = {}, quiet = false }: SearchFieldProps) {
  const { locale } = useMessages()
  return (
    <form className="search-field" role="search" action={hrefOf({ locale }, '/search')}>
      <label className={quiet ? 'unseen' : ''} htmlFor="q">
        {label}
      </label>
      <span>
        <Icon of={Search} />
        <input
          id="q"
          type="search"
          name="q"
          defaultValue={value}
          dir="auto"
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
        />
        {Object.entries(hidden).map(([name, given]) => (
          <input key={name} type="hidden" name={name} value={given} />
        ))}
        <button className="button">{button}</button>
      </span>
    </form>
  )
}
