import { isLocale } from '@convene/i18n/locales.js'
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

/** On paper in the place of the masthead: which document this is, and in which language. */
export function PrintHead({
  symbol,
  version,
  language,
}: {
  symbol: string | null
  version: number
  language: string
}) {
  const { t } = useMessages()
  return (
    <p className="print-head">
      <span>Convene</span>
      <DocumentVersion symbol={symbol} version={version} />
      {isLocale(language) && <span>{t(`shell:language.${language}`)}</span>}
    </p>
  )
}
