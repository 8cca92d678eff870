/** A text made comparable, and for each UTF-16 unit of it the part of the original that it came from. */
export interface Folded {
  text: string
  starts: readonly number[]
  ends: readonly number[]
}

// as `search_fold` of the database has them; a test compares the two
const dropped = /[\u064b-\u065f\u0670\u0640\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\u200b]/g
const letters = new Map(
  pairs('أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'اااايهوي01234567890123456789').concat(
    pairs('ёàâäáãåçèéêëìíîïòóôöõùúûüÿ’‘ʼ‐‑–—', "еaaaaaaceeeeiiiiooooouuuuy'''----"),
  ),
)

/**
 * Folds a text as the database does before it compares: compatibility forms, case, accents, Arabic marks and letter
 * forms, soft hyphens. A letter and the marks on it are folded together, so a match never cuts one from the other.
 */
export function fold(original: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const { 0: cluster, index } of original.matchAll(/[^]\p{M}*/gu)) {
    const folded = foldCluster(cluster)
    text += folded
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
  }
  return { text, starts, ends }
}

/** The same without its white space: a Chinese word may be broken by spaces and line ends, as in text out of a PDF. */
export function withoutSpaces({ text, starts, ends }: Folded): Folded {
  const units = Array.from({ length: text.length }, (_, index) => index).filter(
    (index) => !/\s/.test(text.charAt(index)),
  )
  return {
    text: units.map((index) => text.charAt(index)).join(''),
    starts: units.map((index) => starts[index] ?? 0),
    ends: units.map((index) => ends[index] ?? 0),
  }
}

function foldCluster(cluster: string): string {
  return cluster
    .normalize('NFKC')
    .replace(dropped, '')
    .replace(/[^]/gu, (letter) => letters.get(letter) ?? letter)
    .toLowerCase()
    .replace(/[^]/gu, (letter) => letters.get(letter) ?? letter)
}

function pairs(from: string, to: string): [string, string][] {
  const targets = [...to]
  return [...from].map((letter, index) => [letter, targets[index] ?? ''])
}
