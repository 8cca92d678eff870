import { countryName } from './country-names.js'
import type { Locale } from './locales.js'
import type { MessageKey } from './message-keys.js'

/** Organs as the library's data names them → the key of their name in six languages. */
const organs: Readonly<Record<string, MessageKey>> = {
  'General Assembly': 'library:organ.general_assembly',
  'Human Rights Council': 'library:organ.human_rights_council',
  'Economic and Social Council': 'library:organ.economic_and_social_council',
  'International Telecommunication Union': 'library:organ.international_telecommunication_union',
  'United Nations Educational, Scientific and Cultural Organization': 'library:organ.unesco',
  'United Nations Office on Drugs and Crime': 'library:organ.unodc',
  'World Summit on the Information Society': 'library:organ.wsis',
  'Secretary-General': 'library:organ.secretary_general',
  'United Nations treaty bodies': 'library:organ.treaty_bodies',
  'World Health Assembly': 'library:organ.world_health_assembly',
  'World Meteorological Organization': 'library:organ.wmo',
  UNCTAD: 'library:organ.unctad',
  'ECOSOC high-level segment and HLPF': 'library:organ.ecosoc_high_level_segment_and_hlpf',
  CEB: 'library:organ.ceb',
  'High-level Panel on Digital Cooperation': 'library:organ.high_level_panel_on_digital_cooperation',
}

/** Hosts of institutions; those that are organs too are named above. */
const hosts: Readonly<Record<string, MessageKey>> = {
  UNESCO: 'library:organ.unesco',
  ITU: 'library:organ.international_telecommunication_union',
  UNCTAD: 'library:organ.unctad',
  DESA: 'library:host.desa',
  'UN Women': 'library:host.un_women',
  OHCHR: 'library:host.ohchr',
  CTED: 'library:host.cted',
  UNDP: 'library:host.undp',
  'Action line co-facilitators': 'library:host.action_line_co_facilitators',
}

/** States that host an institution. */
const hostCountries: Readonly<Record<string, string>> = { Switzerland: 'CH', China: 'CN' }

/** Writes a message, as the caller's translator does. */
type Translate = (key: MessageKey) => string

/** The name of an organ in the reader's language; one that the vocabulary lacks keeps the name its data gives. */
export function organName(t: Translate, value: string): string {
  const key = Object.hasOwn(organs, value) ? organs[value] : undefined
  return key ? t(key) : value
}

/** The name of a host (an organization or a State) in the reader's language, else as its data gives it. */
export function hostName(t: Translate, locale: Locale, value: string): string {
  const country = Object.hasOwn(hostCountries, value) ? hostCountries[value] : undefined
  if (country) return countryName(locale, country)
  const key = Object.hasOwn(hosts, value) ? hosts[value] : undefined
  return key ? t(key) : value
}
