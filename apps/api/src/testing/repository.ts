import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Act } from '@convene/rules/may.js'
import { buildSchema, type GraphQLSchema } from 'graphql'

/** The repository's root. */
const root = new URL('../../../../', import.meta.url)

/** The text of a file of the repository, by its path from the root. */
export function readSource(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

/** Paths from the root of all files below a folder that end so and are not tests; none if there is no such folder. */
export function sourcesBelow(folder: string, ending: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending) && !/\.test\.[a-z]+$/.test(path))
    .toSorted()
}

/** The committed schema. */
export function committedSchema(): GraphQLSchema {
  return buildSchema(readSource('packages/api-client/schema.graphql'))
}

/** Every export of every subject of `rules`: looked for, not listed, so that a new subject cannot be left out. */
export async function rulesExports(): Promise<[name: string, value: unknown][]> {
  // one after the other: Jest loses a package that two modules begin to load at once
  const modules: Record<string, unknown>[] = []
  for (const path of sourcesBelow('packages/rules/src', '.ts'))
    modules.push(await import(new URL(path, root).href))
  return modules.flatMap((module) => Object.entries(module))
}

/** Every act that `rules` declares. */
export async function declaredActs(): Promise<Act[]> {
  return (await rulesExports()).flatMap(([, value]) => (isAct(value) ? [value] : []))
}

function isAct(value: unknown): value is Act {
  return (
    typeof value === 'object' && value !== null && 'verb' in value && 'entry' in value && 'anyOf' in value
  )
}
