/** The languages a compact may be written in: the six of the United Nations, in the order they are listed. */
export const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const

/** One of the six languages of the United Nations. */
export type Language = (typeof languages)[number]

/** Whether a value is one of the six languages. */
export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value)
