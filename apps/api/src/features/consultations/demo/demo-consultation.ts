import type { Locale } from '@convene/i18n/locales.js'

/** A text of the demo in each language; English is the original, the others are our own translations. */
export type DemoText = Readonly<Record<Locale, string>>

/** A round of the demo; dates are counted from the day it is loaded. */
export interface DemoRound {
  state: 'closed' | 'open' | 'announced'
  /** Days from the day of loading to the day it opens, at 00:00, and to the day it ends, at 18:00, in the zone. */
  opensAfterDays: number
  closesAfterDays: number
  title: DemoText
  summary: DemoText
  questions: readonly { themeCode: string; body: DemoText }[]
}

/** What the demo puts into an empty database, beside the compact itself. */
export interface DemoConsultation {
  slug: string
  documentSlug: string
  zone: string
  title: DemoText
  convenor: DemoText
  rounds: readonly DemoRound[]
  pastSessions: readonly { code: string; country: string; region: string; zone: string; city: DemoText }[]
}
