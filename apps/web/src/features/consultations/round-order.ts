import type { RoundState } from '@convene/api-client/operations.js'

/** Rounds that take input or are being worked on, before those that only have been announced, before those that are over. */
const weight: Readonly<Record<RoundState, number>> = {
  open: 0,
  reviewing: 1,
  synthesis: 1,
  announced: 2,
  closed: 3,
}

/** The round that a consultation's page speaks of: the open one, else the one being worked on, else the next, else the last. */
export function roundToShow<Round extends { number: number; state: RoundState }>(
  rounds: readonly Round[],
): Round | undefined {
  return [...rounds].sort(
    (a, b) =>
      weight[a.state] - weight[b.state] || (a.state === 'closed' ? b.number - a.number : a.number - b.number),
  )[0]
}

/** Where a round stands on the path: behind, here, ahead. */
export function placeOnPath(state: RoundState): 'past' | 'present' | 'future' {
  if (state === 'announced') return 'future'
  return state === 'closed' ? 'past' : 'present'
}
