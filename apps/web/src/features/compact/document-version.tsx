import { Code } from '../../ui/code'
import { useMessages } from '../../ui/messages'

/** Which document, and which version of it. */
export function DocumentVersion({ symbol, version }: { symbol: string | null; version: number }) {
  const { t } = useMessages()
  return (
    <span className="version">
      {symbol && <Code>{symbol}</Code>}
      <span>{t('compact:text.version', { number: String(version) })}</span>
    </span>
  )
}
