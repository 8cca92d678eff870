import { formatInstant, formatOffset, formatReaderTime } from './dates.js'
import { isolate } from './isolate.js'
import { locales, type Locale } from './locales.js'

/** Cities that stand for the zones of rounds and meetings: en|fr|es|ru|zh|ar. Zones are named by city, never by CST or IST. */
const cities: Readonly<Record<string, string>> = {
  'Africa/Addis_Ababa': 'Addis Ababa|Addis-Abeba|Addis Abeba|Аддис-Абеба|亚的斯亚贝巴|أديس أبابا',
  'Africa/Cairo': 'Cairo|Le Caire|El Cairo|Каир|开罗|القاهرة',
  'Africa/Johannesburg': 'Johannesburg|Johannesburg|Johannesburgo|Йоханнесбург|约翰内斯堡|جوهانسبرغ',
  'Africa/Kigali': 'Kigali|Kigali|Kigali|Кигали|基加利|كيغالي',
  'Africa/Lagos': 'Lagos|Lagos|Lagos|Лагос|拉各斯|لاغوس',
  'Africa/Nairobi': 'Nairobi|Nairobi|Nairobi|Найроби|内罗毕|نيروبي',
  'America/Mexico_City': 'Mexico City|Mexico|Ciudad de México|Мехико|墨西哥城|مكسيكو سيتي',
  'America/New_York': 'New York|New York|Nueva York|Нью-Йорк|纽约|نيويورك',
  'America/Santiago': 'Santiago|Santiago|Santiago|Сантьяго|圣地亚哥|سانتياغو',
  'America/Sao_Paulo': 'São Paulo|São Paulo|São Paulo|Сан-Паулу|圣保罗|ساو باولو',
  'Asia/Bangkok': 'Bangkok|Bangkok|Bangkok|Бангкок|曼谷|بانكوك',
  'Asia/Beirut': 'Beirut|Beyrouth|Beirut|Бейрут|贝鲁特|بيروت',
  'Asia/Kolkata': 'Kolkata|Kolkata|Calcuta|Калькутта|加尔各答|كولكاتا',
  'Asia/Qatar': 'Doha|Doha|Doha|Доха|多哈|الدوحة',
  'Asia/Riyadh': 'Riyadh|Riyad|Riad|Эр-Рияд|利雅得|الرياض',
  'Asia/Shanghai': 'Shanghai|Shanghai|Shanghái|Шанхай|上海|شنغهاي',
  'Asia/Tokyo': 'Tokyo|Tokyo|Tokio|Токио|东京|طوكيو',
  'Europe/Berlin': 'Berlin|Berlin|Berlín|Берлин|柏林|برلين',
  'Europe/Brussels': 'Brussels|Bruxelles|Bruselas|Брюссель|布鲁塞尔|بروكسل',
  'Europe/Bucharest': 'Bucharest|Bucarest|Bucarest|Бухарест|布加勒斯特|بوخارست',
  'Europe/London': 'London|Londres|Londres|Лондон|伦敦|لندن',
  'Europe/Madrid': 'Madrid|Madrid|Madrid|Мадрид|马德里|مدريد',
  'Europe/Malta': 'Valletta|La Valette|La Valeta|Валлетта|瓦莱塔|فاليتا',
  'Europe/Moscow': 'Moscow|Moscou|Moscú|Москва|莫斯科|موسكو',
  'Europe/Paris': 'Paris|Paris|París|Париж|巴黎|باريس',
  'Europe/Vienna': 'Vienna|Vienne|Viena|Вена|维也纳|فيينا',
  'Europe/Zurich': 'Geneva|Genève|Ginebra|Женева|日内瓦|جنيف',
}

/** Zones without a city of their own. */
const universal = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT'])

/**
 * The city that names a zone, in the reader's language.
 * @param zone IANA name; one that is not in the table gives its own city, isolated; `UTC` gives ''
 */
export function zoneName(locale: Locale, zone: string): string {
  if (universal.has(zone)) return ''
  const known = cities[zone]?.split('|')[locales.indexOf(locale)]
  return known ?? isolate((zone.split('/').at(-1) ?? zone).replaceAll('_', ' '))
}

/** `Nairobi, UTC+3`: where and how far from UTC at that instant. */
export function formatZone(locale: Locale, iso: string, zone: string): string {
  const city = zoneName(locale, zone)
  const offset = formatOffset(locale, iso, zone)
  if (city === '') return offset
  return `${city}${locale === 'zh' ? '，' : locale === 'ar' ? '، ' : ', '}${offset}`
}

/**
 * A deadline in full (localisation §4): the official time with city and offset, then the reader's where theirs differs.
 * @param iso the instant
 * @param zone the zone it was set in
 * @param readerZone the reader's own, where it is known
 * @throws RangeError for an unknown zone or what is no instant
 */
export function formatDeadline(locale: Locale, iso: string, zone: string, readerZone?: string): string {
  const place = formatZone(locale, iso, zone)
  const official = `${formatInstant(locale, iso, zone)}${locale === 'zh' ? `（${place}）` : ` (${place})`}`
  return readerZone === undefined ? official : `${official}${formatReaderTime(locale, iso, zone, readerZone)}`
}
