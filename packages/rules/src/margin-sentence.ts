import { stances, type Shares } from './position-figures.js'

/** One group as the margin of a text knows it: its verified organizations, or individuals, who speak for themselves. */
export interface Voice {
  readonly group: string
  readonly shares: Shares
}

/** What the margin says of a provision; the words are messages. */
export type MarginSentence =
  | {
      readonly kind: 'reserve' | 'oppose'
      readonly groups: readonly string[]
      readonly othersSupport: boolean
    }
  | { readonly kind: 'divided' | 'tooFew'; readonly groups: readonly string[] }
  | { readonly kind: 'supported' | 'tooFewAtAll' }

const half = 50

/**
 * The sentence of a margin, chosen by rule and never written (screens §8): a group that opposes or reserves by half or
 * more; else one that is split with no half; else one of which too few are heard; else that every group supports.
 * Together reserve and oppose may be half where neither is: then the larger names it, of equals the milder.
 */
export function marginSentence(voices: readonly Voice[]): MarginSentence {
  const stand = voices.map((voice) => ({ ...voice, stand: standOf(voice.shares) }))
  const groups = (wanted: string) => stand.flatMap(({ group, stand: its }) => (its === wanted ? [group] : []))
  for (const kind of ['oppose', 'reserve'] as const) {
    const named = groups(kind)
    if (named.length > 0)
      return {
        kind,
        groups: named,
        othersSupport: named.length + groups('supported').length === voices.length,
      }
  }
  if (groups('divided').length > 0) return { kind: 'divided', groups: groups('divided') }
  const few = groups('tooFew')
  if (few.length === voices.length) return { kind: 'tooFewAtAll' }
  return few.length > 0 ? { kind: 'tooFew', groups: few } : { kind: 'supported' }
}

/** Whether a margin is drawn as contested: somebody is against, or a group is divided. */
export function isContested({ kind }: MarginSentence): boolean {
  return kind === 'oppose' || kind === 'reserve' || kind === 'divided'
}

function standOf(shares: Shares): 'oppose' | 'reserve' | 'divided' | 'supported' | 'tooFew' {
  const share = (stance: keyof Shares) => shares[stance] ?? 0
  if (stances.every((stance) => shares[stance] === null)) return 'tooFew'
  if (share('oppose') + share('reserve') >= half)
    return share('oppose') > share('reserve') ? 'oppose' : 'reserve'
  return stances.some((stance) => share(stance) >= half) ? 'supported' : 'divided'
}

/** The groups that a strip always shows, in this order; others follow where they are heard. */
export const stripGroups = [
  'state',
  'international_organization',
  'civil_society',
  'private_sector',
  'technical_community',
  'individual',
] as const
