import { textDigest } from '@convene/compact-text/digest.js'
import type { Language } from '@convene/compact-text/language.js'
import type { CompactText, Provision } from '@convene/compact-text/text-tree.js'
import { CommandRefused } from '../../platform/command-line/explain.js'
import type { Tx } from '../../platform/database/transaction.js'
import { readText } from './read-text.js'
import { storeText, type TextReport } from './store-text.js'

/** What people proposed elsewhere, to stand as provisions at the end of a document's text. */
export interface StoringProposals {
  readonly documentSlug: string
  /** The version that they are added to; proposals of an import before are replaced. */
  readonly versionId: string
  readonly language: Language
  /** `number` is their own number where they come from; it makes their code: `P.50`. */
  readonly proposals: readonly { readonly number: string; readonly body: string }[]
}

/** The theme that proposals stand under. */
const themeCode = 'P'
const themeTitles: Readonly<Record<Language, string>> = {
  en: 'Proposals',
  fr: 'Propositions',
  es: 'Propuestas',
  ru: 'Предложения',
  zh: '提案',
  ar: 'المقترحات',
}
const proposalCode = /^P\.\d+$/

/** The code of the provision that a proposal becomes. */
export const codeOfProposal = (number: string): string => `${themeCode}.${number}`

/**
 * Makes the current version of a text end with these proposals, in the caller's transaction, which holds the lock of
 * imports. The same proposals again make no version; those of before make their version current again.
 * Throws CommandRefused when the text has a theme P of its own.
 */
export async function storeProposals(tx: Tx, storing: StoringProposals): Promise<TextReport> {
  const base = await readText(tx, storing.versionId)
  const own = base.provisions.filter(({ code }) => !proposalCode.test(code))
  if (own.some(({ code, parentCode }) => parentCode === themeCode && !proposalCode.test(code)))
    throw new CommandRefused(
      'The text of this consultation has a theme P of its own: proposals find no place in it.',
    )
  const theme = own.some(({ code }) => code === themeCode)
    ? []
    : [provision(themeCode, null, storing.language, themeTitles[storing.language])]
  const added = storing.proposals.map(({ number, body }) =>
    provision(codeOfProposal(number), themeCode, storing.language, body),
  )
  const text: CompactText = {
    ...base,
    provisions: [...own, ...theme, ...added].map((each, index) => ({ ...each, position: index + 1 })),
  }
  return storeText(tx, { slug: storing.documentSlug, text, digest: await textDigest(text) })
}

function provision(
  code: string,
  parentCode: string | null,
  language: Language,
  body: string,
): Omit<Provision, 'position'> {
  return {
    code,
    kind: parentCode === null ? 'theme' : 'objective',
    parentCode,
    addresseeClass: null,
    due: null,
    namedActors: [],
    targetGroups: [],
    footnotes: [],
    translationNote: null,
    texts: [{ language, state: 'original', body }],
  }
}
