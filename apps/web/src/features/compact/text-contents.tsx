import ChevronDown from 'lucide-react/icons/chevron-down'
import { Authored } from '../../ui/authored-text'
import { Code } from '../../ui/code'
import { Icon } from '../../ui/icon'
import { useMessages } from '../../ui/messages'
import { useCurrentSection } from './current-section'
import type { ThemeSection } from './text-sections'

interface TextContentsProps {
  themes: readonly ThemeSection[]
  hasNotes: boolean
}

/**
 * The themes of the text: beside it where the page is wide, else behind a native disclosure that opens the list after it.
 */
export function TextContents({ themes, hasNotes }: TextContentsProps) {
  const { t } = useMessages()
  const current = useCurrentSection(themes.map(({ theme }) => theme.code))
  return (
    <nav className="contents" aria-label={t('compact:text.contents')}>
      <details>
        <summary>
          {t('compact:text.contents')}
          <Icon of={ChevronDown} />
        </summary>
      </details>
      <h2>{t('compact:text.themes')}</h2>
      <ul>
        {themes.map(({ theme }) => (
          <li key={theme.code}>
            <a href={`#${theme.code}`} aria-current={theme.code === current ? 'location' : undefined}>
              <Code>{theme.code}</Code>
              <Authored text={theme.text} as="span" />
            </a>
          </li>
        ))}
        {hasNotes && (
          <li>
            <a href="#notes">
              <span />
              <span>{t('compact:text.notes')}</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
