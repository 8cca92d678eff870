import { describe, expect, test } from '@jest/globals'
import { fold, withoutSpaces } from './fold.js'

/** The part of the original that a part of the folded text came from. */
function originalOf(text: string, wanted: string): string {
  const { text: folded, starts, ends } = fold(text)
  const at = folded.indexOf(wanted)
  if (at < 0) throw new Error(`"${wanted}" is not in "${folded}"`)
  return text.slice(starts[at], ends[at + wanted.length - 1])
}

describe('fold', () => {
  test.each([
    ['case and accents', 'Égalité DES Chances', 'egalite des chances'],
    ['Russian ё', 'Её учёт', 'ее учет'],
    ['full-width letters and digits', 'ＡＩ２０３０', 'ai2030'],
    ['apostrophes and dashes', 'l’État — ‘ici’', "l'etat - 'ici'"],
    ['Arabic marks and letter forms', 'الرَّقْمِيّ فِي أُفريقيَا ٢٠٣٠', 'الرقمي في افريقيا 2030'],
    ['tatweel and soft hyphens', 'الـــحق infor\u00admation', 'الحق information'],
  ])('%s', (_what, original, folded) => {
    expect(fold(original).text).toBe(folded)
  })

  test('leads each unit back to the letter it came from, with the marks on it', () => {
    expect(originalOf('أُفْرِيقْيَا كُلُّهَا', 'افريقيا')).toBe('أُفْرِيقْيَا')
    expect(originalOf('cafe\u0301 noir', 'cafe')).toBe('cafe\u0301')
    expect(originalOf('le ﬁnancement', 'financement')).toBe('ﬁnancement')
    expect(originalOf('😀 Ｎｅｔ', 'net')).toBe('Ｎｅｔ')
    expect(originalOf('infor\u00admation', 'information')).toBe('infor\u00admation')
  })

  test('holds as many places as units, in order and inside the original', () => {
    const text = '數字 ﷺ ½ e\u0301́ 👩‍👩‍👧 \ud800 ﬃ'
    const { text: folded, starts, ends } = fold(text)
    expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(Math.max(...ends)).toBeLessThanOrEqual(text.length)
  })

  test('drops white space and still leads back over it', () => {
    const text = '互 联\n互通 的世界'
    const { text: dense, starts, ends } = withoutSpaces(fold(text))
    expect(dense).toBe('互联互通的世界')
    expect(text.slice(starts[0], ends[3])).toBe('互 联\n互通')
  })
})
