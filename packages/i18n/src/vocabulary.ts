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

/** Actors that an action of the compact names. */
const namedActors: Readonly<Record<string, MessageKey>> = {
  'CRAF’d': 'compact:named_actor.craf_d',
  'Digital platforms': 'compact:named_actor.digital_platforms',
  Employers: 'compact:named_actor.employers',
  Governments: 'compact:named_actor.governments',
  HLAB: 'compact:named_actor.hlab',
  ILO: 'compact:named_actor.ilo',
  Industry: 'compact:named_actor.industry',
  'Industry associations': 'compact:named_actor.industry_associations',
  ITU: 'compact:named_actor.itu',
  'Joint SDG Fund': 'compact:named_actor.joint_sdg_fund',
  'OECD-DAC': 'compact:named_actor.oecd_dac',
  OHCHR: 'compact:named_actor.ohchr',
  'Technology developers': 'compact:named_actor.technology_developers',
  'UN country teams': 'compact:named_actor.un_country_teams',
  'UN resident coordinators': 'compact:named_actor.un_resident_coordinators',
  UNESCO: 'compact:named_actor.unesco',
  UNICEF: 'compact:named_actor.unicef',
  WHO: 'compact:named_actor.who',
  WMO: 'compact:named_actor.wmo',
  Workers: 'compact:named_actor.workers',
}

/** Groups of people that an action of the compact names. */
const targetGroups: Readonly<Record<string, MessageKey>> = {
  women_and_girls: 'compact:target_group.women_and_girls',
  rural: 'compact:target_group.rural',
  children: 'compact:target_group.children',
  youth: 'compact:target_group.youth',
  older_persons: 'compact:target_group.older_persons',
  persons_with_disabilities: 'compact:target_group.persons_with_disabilities',
  indigenous: 'compact:target_group.indigenous',
  minorities: 'compact:target_group.minorities',
}

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

/** The name of an actor that an action names, in the reader's language, else as its data gives it. */
export function namedActorName(t: Translate, value: string): string {
  const key = Object.hasOwn(namedActors, value) ? namedActors[value] : undefined
  return key ? t(key) : value
}

/** The name of a group of people that an action names, in the reader's language, else as its data gives it. */
export function targetGroupName(t: Translate, value: string): string {
  const key = Object.hasOwn(targetGroups, value) ? targetGroups[value] : undefined
  return key ? t(key) : value
}
