import type { Locale } from '@convene/i18n/locales.js'

// Over 300 lines: it is data, everybody who speaks in the demo.

/** Somebody of the demo. Nobody of them exists; each account and each line of theirs says so. */
export interface DemoPerson {
  /** How the demo's conversation calls them. */
  key: string
  name: string
  /** A stakeholder group that can be chosen. */
  group: string
  /** What they wrote where the group is "other". */
  groupOther?: string
  region?: 'ECA' | 'ECE' | 'ECLAC' | 'ESCAP' | 'ESCWA'
  /** Shown where countries are stored. */
  country?: string
  /** The locale they use; the languages they read, the first being theirs. */
  locale: Locale
  languages: readonly string[]
  /** What they may do beside taking part: one demo person per role that exists. */
  role?: 'administrator' | 'moderator' | 'co_facilitator'
}

/** An organization of the demo, accredited; its States are countries that do not exist. */
export interface DemoOrganization {
  key: string
  name: string
  group: string
}

type Origin = Pick<DemoPerson, 'region' | 'country'>

const eca: Origin = { region: 'ECA' }
const ece: Origin = { region: 'ECE' }
const eclac: Origin = { region: 'ECLAC' }
const escap: Origin = { region: 'ESCAP' }
const escwa: Origin = { region: 'ESCWA' }
const somewhere: Origin = {}

const people = (
  group: string,
  rows: readonly (readonly [string, string, Origin, Locale, string])[],
): DemoPerson[] =>
  rows.map(([key, name, origin, locale, languages]) => ({
    key,
    name,
    group,
    ...origin,
    locale,
    languages: languages.split(' '),
  }))

/** Those who read and take positions, and have not written. */
const readers: Readonly<Record<string, readonly (readonly [string, Locale])[]>> = {
  civil_society: [
    ['Kofi A.', 'en'],
    ['Анна П.', 'ru'],
    ['刘小溪', 'zh'],
    ['María del Monte', 'es'],
    ['ليلى س.', 'ar'],
    ['Thérèse K.', 'fr'],
    ['Bao Ngoc', 'en'],
    ['Iqbal, cooperative of weavers', 'en'],
    ['Sigrún H.', 'en'],
    ['Yaretzi', 'es'],
  ],
  academia: [
    ['R. Vandermolen', 'en'],
    ['孙一川', 'zh'],
    ['د. رنا خ.', 'ar'],
    ['Élodie Passavant', 'fr'],
    ['Гульнара С.', 'ru'],
    ['Temitope Adebisi-Ray', 'en'],
  ],
  youth: [
    ['Kiri, 17', 'en'],
    ['Naledi', 'en'],
    ['阿依', 'zh'],
    ['Camila R.', 'es'],
    ['يزن', 'ar'],
    ['Тимур', 'ru'],
    ['Manon B.', 'fr'],
    ['Aroha', 'en'],
  ],
  private_sector: [
    ['Small shop, big plans', 'en'],
    ['Oleksa V.', 'en'],
    ['周立衡', 'zh'],
    ['Inés Barranquero', 'es'],
    ['رامي ف.', 'ar'],
    ['Дмитрий Л.', 'ru'],
    ['Aïssatou Ndiaye-Roux', 'fr'],
    ['Hemant P.', 'en'],
    ['Lotte van der Ven', 'en'],
    ['Fintan O’R.', 'en'],
  ],
  technical_community: [
    ['bitflip', 'en'],
    ['Юля, сети', 'ru'],
    ['何桥', 'zh'],
    ['Sergi P.', 'es'],
    ['نور الدين هـ.', 'ar'],
    ['Maëlle T.', 'fr'],
  ],
  individual: [
    ['Nobody in particular', 'en'],
    ['Un lecteur du soir', 'fr'],
    ['Vecina del tercero', 'es'],
    ['Читатель из Сибири', 'ru'],
    ['江边散步的人', 'zh'],
    ['قارئة', 'ar'],
    ['Old radio hand', 'en'],
    ['Siti', 'en'],
    ['Two cups of tea', 'en'],
    ['Palesa', 'en'],
  ],
}

/** The first is whom a visitor looks around as; then one of each role; then those who took part. */
export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'noor',
    name: 'Noor (demo)',
    group: 'individual',
    locale: 'en',
    languages: ['en', 'ar', 'fr'],
  },
  {
    key: 'administrator',
    name: 'Ines Okoye-Lind (demo)',
    group: 'individual',
    locale: 'en',
    languages: ['en', 'fr'],
    role: 'administrator',
  },
  {
    key: 'moderator',
    name: 'Tomás Arrieta-Boer (demo)',
    group: 'individual',
    locale: 'es',
    languages: ['es', 'en'],
    role: 'moderator',
  },
  {
    key: 'co_facilitator',
    name: 'Leila Haddad-Sorensen (demo)',
    group: 'individual',
    locale: 'ar',
    languages: ['ar', 'en'],
    role: 'co_facilitator',
  },
  ...people('civil_society', [
    ['achieng', 'Achieng O.', eca, 'en', 'en sw'],
    ['samir', 'سمير ب.', escwa, 'ar', 'ar fr'],
    ['lucia', 'Lucía Quilapán', eclac, 'es', 'es'],
    ['wei', '韦岚', escap, 'zh', 'zh en'],
    ['olga', 'Ольга Т.', ece, 'ru', 'ru en'],
    ['mariam', 'Mariam Diabaté-Kouyo', eca, 'fr', 'fr'],
    ['rosa', 'Rosa do Igarapé', eclac, 'es', 'pt es'],
    ['henrik', 'Henrik Aaltvedt', ece, 'en', 'en'],
  ]),
  ...people('academia', [
    ['prof-ito', 'K. Itogawa', escap, 'en', 'en zh'],
    ['benedicte', 'Bénédicte Vaur', ece, 'fr', 'fr en'],
    ['yusuf', 'د. يوسف العمادي', escwa, 'ar', 'ar en'],
    ['chen', '陈牧之', escap, 'zh', 'zh en'],
    ['petr', 'Пётр Зимин', ece, 'ru', 'ru'],
    ['nomvula', 'Nomvula Dhlaminiwe', eca, 'en', 'en'],
  ]),
  ...people('youth', [
    ['zuri', 'Zuri, 19', eca, 'en', 'en sw'],
    ['mateo', 'Mateo_del_sur', eclac, 'es', 'es en'],
    ['hana', 'هناء من الجنوب', escwa, 'ar', 'ar'],
    ['lin', '小林', escap, 'zh', 'zh'],
    ['sacha', 'Sacha L.', ece, 'fr', 'fr en'],
    ['dasha', 'Даша К.', ece, 'ru', 'ru en'],
    ['priyal', 'Priyal R.', escap, 'en', 'en'],
  ]),
  ...people('private_sector', [
    ['operator', 'Ana Sofía Bracamonte', eclac, 'es', 'es en'],
    ['kwabena', 'Kwabena Asantefo', eca, 'en', 'en'],
    ['gul', 'Gülsen Ertan-Vos', ece, 'en', 'en'],
    ['zhao', '赵启航', escap, 'zh', 'zh en'],
    ['faisal', 'فيصل الريّس', escwa, 'ar', 'ar en'],
    ['mikhail', 'Михаил Боровских', ece, 'ru', 'ru'],
    ['corinne', 'Corinne Malherbe-Sy', eca, 'fr', 'fr'],
    ['dev', 'Devan Thirukumar', escap, 'en', 'en'],
  ]),
  ...people('technical_community', [
    ['packet', 'packet_walker', ece, 'en', 'en'],
    ['ngozi', 'Ngozi U.', eca, 'en', 'en fr'],
    ['ilya', 'Илья, оператор узла', ece, 'ru', 'ru en'],
    ['tariq', 'طارق م.', escwa, 'ar', 'ar en'],
    ['huang', '黄一苇', escap, 'zh', 'zh'],
    ['camille', 'Camille Ferrandou', ece, 'fr', 'fr en'],
    ['ximena', 'Ximena Tupayachi', eclac, 'es', 'es'],
  ]),
  ...people('individual', [
    ['grandmother', 'A grandmother in the hills', escap, 'en', 'en'],
    ['postier', 'Ancien postier', ece, 'fr', 'fr'],
    ['teacher', 'Maestra rural', eclac, 'es', 'es'],
    ['nurse', 'ممرضة في القرية', escwa, 'ar', 'ar'],
    ['driver', '夜班司机', escap, 'zh', 'zh'],
    ['librarian', 'Библиотекарь из посёлка', ece, 'ru', 'ru'],
    ['deaf', 'Signs first, reads second', somewhere, 'en', 'en'],
    ['fisher', 'Mvuvi wa ziwa', eca, 'en', 'sw en'],
    ['returning', 'Elif', ece, 'en', 'en'],
  ]),
  ...Object.entries(readers).flatMap(([group, named]) =>
    named.map(([name, locale], index): DemoPerson => ({
      key: `${group}-${index}`,
      name,
      group,
      locale,
      languages: [locale],
    })),
  ),
  {
    key: 'pastor',
    name: 'Pasteur Emmanuel N.',
    group: 'other',
    groupOther: 'Faith community',
    ...eca,
    locale: 'fr',
    languages: ['fr'],
  },
  {
    key: 'judge',
    name: 'A retired judge',
    group: 'other',
    groupOther: 'Judiciary, retired',
    ...escap,
    locale: 'en',
    languages: ['en'],
  },
]

/** One to three organizations of each stakeholder group. */
export const demoOrganizations: readonly DemoOrganization[] = [
  { key: 'meridia', name: 'Meridia (demo State)', group: 'state' },
  { key: 'karanda', name: 'Karanda (demo State)', group: 'state' },
  { key: 'ostrava-isles', name: 'Isles of Ostrava Bay (demo State)', group: 'state' },
  {
    key: 'straits',
    name: 'Commission of the Seven Straits (demo)',
    group: 'international_organization',
  },
  { key: 'open-line', name: 'Open Line Collective (demo)', group: 'civil_society' },
  { key: 'voces', name: 'Red Voces del Altiplano (demo)', group: 'civil_society' },
  { key: 'institute', name: 'Institut du numérique partagé (demo)', group: 'academia' },
  { key: 'youth-assembly', name: 'ملتقى شباب الضفتين (demo)', group: 'youth' },
  { key: 'hilltop', name: 'Hilltop Networks Association (demo)', group: 'private_sector' },
  { key: 'small-firms', name: 'Союз малых цифровых предприятий (demo)', group: 'private_sector' },
  { key: 'exchange', name: '北岸互联网交换中心 (demo)', group: 'technical_community' },
  { key: 'faiths', name: 'Circle of Faiths (demo)', group: 'other' },
]
