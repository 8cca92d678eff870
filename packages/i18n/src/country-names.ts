import { intlTag, locales, type Locale } from './locales.js'

/**
 * Names of States as documents of the United Nations print them: en|fr|es|ru|zh|ar, without article.
 * Those that the product shows stand here, so that server and browser agree whatever data they carry.
 */
const names: Readonly<Record<string, string>> = {
  AT: 'Austria|Autriche|Austria|Австрия|奥地利|النمسا',
  BE: 'Belgium|Belgique|Bélgica|Бельгия|比利时|بلجيكا',
  BR: 'Brazil|Brésil|Brasil|Бразилия|巴西|البرازيل',
  CH: 'Switzerland|Suisse|Suiza|Швейцария|瑞士|سويسرا',
  CL: 'Chile|Chili|Chile|Чили|智利|شيلي',
  CN: 'China|Chine|China|Китай|中国|الصين',
  DE: 'Germany|Allemagne|Alemania|Германия|德国|ألمانيا',
  ES: 'Spain|Espagne|España|Испания|西班牙|إسبانيا',
  ET: 'Ethiopia|Éthiopie|Etiopía|Эфиопия|埃塞俄比亚|إثيوبيا',
  IN: 'India|Inde|India|Индия|印度|الهند',
  JP: 'Japan|Japon|Japón|Япония|日本|اليابان',
  KE: 'Kenya|Kenya|Kenya|Кения|肯尼亚|كينيا',
  LB: 'Lebanon|Liban|Líbano|Ливан|黎巴嫩|لبنان',
  MT: 'Malta|Malte|Malta|Мальта|马耳他|مالطة',
  MX: 'Mexico|Mexique|México|Мексика|墨西哥|المكسيك',
  QA: 'Qatar|Qatar|Qatar|Катар|卡塔尔|قطر',
  RO: 'Romania|Roumanie|Rumania|Румыния|罗马尼亚|رومانيا',
  RW: 'Rwanda|Rwanda|Rwanda|Руанда|卢旺达|رواندا',
  SA: 'Saudi Arabia|Arabie saoudite|Arabia Saudita|Саудовская Аравия|沙特阿拉伯|المملكة العربية السعودية',
  TH: 'Thailand|Thaïlande|Tailandia|Таиланд|泰国|تايلند',
  US: 'United States of America|États-Unis d’Amérique|Estados Unidos de América|Соединенные Штаты Америки|美利坚合众国|الولايات المتحدة الأمريكية',
}

/**
 * The name of a country in the reader's language.
 * @param code ISO 3166-1 alpha-2
 * @returns the code itself where no name is known
 */
export function countryName(locale: Locale, code: string): string {
  const known = names[code]?.split('|')[locales.indexOf(locale)]
  return (
    known ?? new Intl.DisplayNames(intlTag(locale), { type: 'region', fallback: 'code' }).of(code) ?? code
  )
}
