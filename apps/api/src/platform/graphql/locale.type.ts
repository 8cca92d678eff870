import { registerEnumType } from '@nestjs/graphql'

/** The languages of the interface. */
export enum Locale {
  en = 'en',
  fr = 'fr',
  es = 'es',
  ru = 'ru',
  zh = 'zh',
  ar = 'ar',
}
registerEnumType(Locale, {
  name: 'Locale',
  description: 'A language of the interface, in the address of each page.',
})
