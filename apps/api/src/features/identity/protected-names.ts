import { isTaken, skeletonsOf, type DisplayName } from '@convene/rules/display-name.js'
import type { Tx } from '../../platform/database/transaction.js'
import { countryFile } from './country-data.js'

/** Names that nobody may go by though no list of States has them. */
const ours = [
  'Convene',
  'United Nations',
  'Nations Unies',
  'Naciones Unidas',
  'Организация Объединенных Наций',
  '联合国',
  'الأمم المتحدة',
]

let known: ReadonlySet<string> | undefined

/** The skeletons of the names of States in six languages, of the European Union, the United Nations and this service. */
function skeletonsOfStates(): ReadonlySet<string> {
  if (known) return known
  const { countries, organizations } = countryFile()
  const names = [...countries, ...organizations].flatMap((one) => Object.values(one.names).flatMap(forms))
  const inText = countries.flatMap(({ textNames }) => Object.values(textNames ?? {}))
  known = new Set([...names, ...inText, ...ours].flatMap(skeletonsOf))
  return known
}

/** Whether a name looks like that of a State or of an accredited organization (S15). */
export async function nameIsTaken(tx: Tx, { skeletons }: DisplayName): Promise<boolean> {
  if (isTaken(skeletons, skeletonsOfStates())) return true
  const found = await tx.one(
    'select from organization where accredited and name_skeleton = any($1) limit 1',
    [skeletons],
  )
  return found !== undefined
}

/** A name of a list, whole and without what stands in brackets: “Bolivia (Plurinational State of)” and “Bolivia”. */
function forms(name: string): string[] {
  const short = name.replace(/\s*\(.*\)/, '')
  return short === name ? [name] : [name, short]
}
