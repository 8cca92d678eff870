import Languages from 'lucide-react/icons/languages'
import { isLocale } from '@convene/i18n/locales.js'
import type { Address } from '../app/page'
import type { AuthoredValue } from './authored-text'
import { Icon } from './icon'
import { hrefOf } from './link'
import { useMessages } from './messages'

interface TranslationLabelProps {
  /** The text it speaks of. */
  text: AuthoredValue
  /** The page's address: the links lead to the same page. */
  address: Address
  /** Languages the text exists in; the label of an original offers a translation among them. */
  languages?: readonly string[]
  /** Whether the page shows two languages on wish (`?beside=`). */
  besideAllowed?: boolean
  /** Leaves the links out: where the same label stands already higher on the page. */
  plain?: boolean
  /** A second text beside the one in the reader's language: says only what it is itself. */
  second?: boolean
}

/**
 * One line under a heading, in the reader's language: what the text is, from which language, which text decides, and the
 * ways to the original and to both side by side. Says by name when the reader's own language is missing.
 */
export function TranslationLabel({
  text,
  address,
  languages = [],
  besideAllowed = false,
  plain = false,
  second = false,
}: TranslationLabelProps) {
  const { t, locale } = useMessages()
  const original = text.state === 'original' ? text.language : (text.originalLanguage ?? undefined)
  const { beside, ...query } = address.query
  // the language to offer beside this one: the original, or from the original its translation
  const other = original === text.language ? languages.find((language) => language !== original) : original
  const otherLocale = other !== undefined && isLocale(other) ? other : undefined
  return (
    <p className="label">
      <Icon of={Languages} />
      <span>
        {text.language !== locale && !second
          ? t('shell:translation.missing', { language: text.language, state: text.state })
          : text.state === 'original'
            ? t('shell:translation.original', { language: text.language })
            : t(`shell:translation.${text.state}`, { source: original ?? '' })}
        {text.outdated && ` ${t('shell:translation.outdated')}`}
      </span>
      {!plain && otherLocale && otherLocale !== locale && (
        <a href={hrefOf({ locale: otherLocale }, address.path, query)} hrefLang={otherLocale}>
          {otherLocale === original
            ? t('shell:translation.show_original', { language: otherLocale })
            : t('shell:translation.show_other', { language: otherLocale })}
        </a>
      )}
      {!plain && besideAllowed && otherLocale && (
        <a href={hrefOf(address, address.path, beside ? query : { ...query, beside: otherLocale })}>
          {beside ? t('shell:translation.one_only') : t('shell:translation.side_by_side')}
        </a>
      )}
    </p>
  )
}

/**
 * The label for the first of several texts that is not in the page's language or not the original; nothing when all are.
 * One line speaks for a group of short texts, e.g. the questions of a round.
 */
export function LanguageNote({ texts, address }: { texts: readonly AuthoredValue[]; address: Address }) {
  const other = texts.find(
    (text) => text.language !== address.locale || text.state !== 'original' || text.outdated,
  )
  return other ? <TranslationLabel text={other} address={address} plain /> : null
}
