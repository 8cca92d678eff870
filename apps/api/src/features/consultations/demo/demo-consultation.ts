import type { CompactText } from '@convene/compact-text/text-tree.js'
import type { Locale } from '@convene/i18n/locales.js'

/** A text of the demo in each language; English is the original, the others are our own translations. */
export type DemoText = Readonly<Record<Locale, string>>

/** A date of a round: days from the day of loading, at 00:00 or 18:00, or a fixed one; in the consultation's zone. */
export type DemoDate = { readonly afterDays: number } | { readonly on: string }

/** A round of the demo. */
export interface DemoRound {
  state: 'closed' | 'open' | 'announced'
  opens: DemoDate
  closes: DemoDate
  title: DemoText
  summary: DemoText
  questions: readonly { themeCode: string; body: DemoText }[]
}

/** A record of what was said elsewhere: where it comes from, and the text that its proposals are added to. */
interface DemoArchive {
  source: string
  sourceAddress: string
  licence: string
  text: CompactText
}

/** What the demo puts into an empty database, beside the compact itself. */
export interface DemoConsultation {
  slug: string
  documentSlug: string
  zone: string
  title: DemoText
  convenor: DemoText
  archive?: DemoArchive
  rounds: readonly DemoRound[]
  pastSessions: readonly { code: string; country: string; region: string; zone: string; city: DemoText }[]
}
