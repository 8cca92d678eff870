import { describe, expect, test } from '@jest/globals'
import { messages, partsOf } from '../testing/message-files.js'
import { locales, type Locale } from './locales.js'

/** Each way each message of a language can come out, by key. A placeholder shows as a letter of the language. */
function renderings(locale: Locale): [string, string][] {
  const standIn = locale === 'zh' ? '字' : locale === 'ar' ? 'نص' : 'X'
  return [...messages[locale]].flatMap(([key, message]) =>
    partsOf(message, standIn).renderings.map((text): [string, string] => [key, text]),
  )
}

/** Messages whose text matches what may not be there. */
function found(locale: Locale, fault: RegExp): string[] {
  return renderings(locale)
    .filter(([, text]) => fault.test(text))
    .map(([key, text]) => `${key}: ${text}`)
}

describe('letters, signs and spaces', () => {
  test.each(locales)('%s: true apostrophes and quotation marks, no typewriter dots', (locale) => {
    expect(found(locale, /['"`]|\.\.\./)).toEqual([])
  })

  test.each(locales)('%s: letters are composed (NFC), in the order they are spoken', (locale) => {
    const faults = renderings(locale).filter(([, text]) => text !== text.normalize('NFC'))
    expect(faults).toEqual([])
    expect(found(locale, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640\u00ad]/)).toEqual([])
  })

  test.each(locales)('%s: no space at an end, no two in a row', (locale) => {
    expect(found(locale, /^\s|\s$|\s{2}/)).toEqual([])
  })

  test('French: a narrow no-break space before ; ! ? and inside « », a no-break space before the colon', () => {
    expect(found('fr', /[^\u202f][;!?»]/)).toEqual([])
    expect(found('fr', /«[^\u202f]/)).toEqual([])
    expect(found('fr', /[^\u00a0]:/)).toEqual([])
    expect(found('fr', /[“”][^»]*$/)).toEqual([])
  })

  test('Spanish: questions and exclamations open as they close', () => {
    expect(found('es', /^[^¿]*\?|^[^¡]*!/)).toEqual([])
    expect(found('es', /« | »|\s[;:?!]/)).toEqual([])
  })

  test('Russian: no ё, no dash at the beginning of a line, no space before a sign', () => {
    expect(found('ru', /[ёЁ]/)).toEqual([])
    expect(found('ru', /[^\u00a0]—/)).toEqual([])
    expect(found('ru', /\s[;:?!,.]/)).toEqual([])
    expect(found('ru', /[“"]/)).toEqual([])
  })

  test('Chinese: no half-width sign beside a character, no space between Chinese and Latin', () => {
    expect(found('zh', /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u)).toEqual([])
    expect(found('zh', /\p{Script=Han} | \p{Script=Han}/u)).toEqual([])
  })

  test('Arabic: its own comma, semicolon and question mark, Western digits, its own quotation marks', () => {
    expect(found('ar', /[,;?]/)).toEqual([])
    expect(found('ar', /[\u0660-\u0669\u06f0-\u06f9]/)).toEqual([])
    expect(found('ar', /[“”]/)).toEqual([])
    expect(found('ar', /\sو\s(?=\p{Script=Arabic})/u)).toEqual([])
  })

  test('English: no contraction, no typewriter dash', () => {
    expect(found('en', /n’t\b|\bit’s\b|\byou’re\b| - |--/i)).toEqual([])
  })
})
