import type { Tx } from '../../../platform/database/transaction.js'
import { stances } from '@convene/rules/position-figures.js'
import { storePositions, type GivenPosition } from '../../positions/positions.module.js'
import { demoPeople } from './demo-people.js'
import { demoOrganizationPositions, demoStances } from './demo-positions.js'
import type { DemoPlace } from './store-conversation.js'
import type { DemoVoices } from './store-people.js'

/**
 * Stores how the demo's persons and organizations stand, in the transaction that loads the demo. Whoever has a role, or is
 * who a visitor looks around as, has stated none: that is left to try.
 */
export async function storeStances(tx: Tx, place: DemoPlace, voices: DemoVoices): Promise<void> {
  const codes = [...demoStances, ...demoOrganizationPositions].map(({ code }) => code)
  const found = await tx.query<{ code: string; id: string }>(
    'select code, id from provision where document_id = $1 and code = any($2)',
    [place.documentId, codes],
  )
  const ids = new Map(found.map(({ code, id }) => [code, id]))
  const provisionOf = (code: string) => known(ids, code)
  const [visited] = demoPeople
  const members = (group: string) =>
    demoPeople.filter((person) => person.group === group && person.role === undefined && person !== visited)
  const persons = demoStances.flatMap(({ code, groups }, index) =>
    Object.entries(groups).flatMap(([group, held]) => {
      const wanted = held.flatMap((count, place) => {
        const stance = stances[place]
        return stance ? Array.from({ length: count }, () => stance) : []
      })
      const all = members(group)
      if (wanted.length > all.length)
        throw new Error(`${code}: the demo has ${all.length} persons of ${group}`)
      return wanted.map((stance, person): GivenPosition => {
        // another of the group begins on each provision, so that nobody always holds the same
        const key = all[(person + index * 5) % all.length]?.key ?? ''
        const account = known(voices.accounts, key)
        return {
          provision: provisionOf(code),
          account,
          organization: null,
          stance,
          reason: null,
          language: null,
        }
      })
    }),
  )
  const organizations = demoOrganizationPositions.map(
    ({ code, by, stance, reason, language }): GivenPosition => ({
      provision: provisionOf(code),
      account: null,
      organization: known(voices.organizations, by),
      stance,
      reason,
      language,
    }),
  )
  await storePositions(tx, place.consultationId, [...persons, ...organizations])
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the demo has nothing called ${key}`)
  return id
}
