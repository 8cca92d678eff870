import { posix } from 'node:path'
import type { Act } from '@convene/rules/may.js'

/** What the check looks into: the text of each source file by its path from the repository's root. */
export interface Sources {
  readonly files: ReadonlyMap<string, string>
  /** Root fields of the schema's `Mutation`. */
  readonly mutations: ReadonlySet<string>
  /** What `acts.json` says, by language and key. */
  readonly messages: ReadonlyMap<string, ReadonlyMap<string, string>>
}

const features = 'apps/api/src/features/'

/**
 * What an act lacks of its five places (DESIGN §2): the rule row is the act itself; the command's file; the mutation,
 * command line or timer; the kind of its entry; its messages and those of the reasons it is refused for. Empty: nothing.
 */
export function missingPlaces(act: Pick<Act, 'verb' | 'by' | 'entry' | 'anyOf'>, sources: Sources): string[] {
  const missing: string[] = []
  const file = `/commands/${kebab(act.verb)}.ts`
  const commands = [...sources.files.keys()].filter(
    (path) => path.startsWith(features) && path.endsWith(file),
  )
  const command = commands[0]
  if (commands.length > 1) missing.push(`${act.verb} has ${commands.length} command files`)
  if (!command) missing.push(`no feature has ${file.slice(1)}`)
  else if (
    !new RegExp(`export const ${act.verb}\\b[^=]*=\\s*command\\(`).test(sources.files.get(command) ?? '')
  )
    missing.push(`${command} exports no command ${act.verb}`)

  if (act.by === 'person') {
    if (!sources.mutations.has(act.verb)) missing.push(`the schema has no mutation ${act.verb}`)
  } else {
    const ending = act.by === 'cli' ? '.command-line.ts' : '.clock.ts'
    const starts = [...sources.files.keys()].filter((path) => path.endsWith(ending))
    if (!command || !starts.some((path) => reaches(path, command, sources.files)))
      missing.push(`no file *${ending} leads to the command ${act.verb}`)
  }

  const declares = new RegExp(`\\bentryKind\\(\\s*${act.verb}\\s*,`)
  const kinds = [...sources.files].filter(
    ([path, text]) => path.endsWith('.entries.ts') && declares.test(text),
  )
  if (kinds.length !== 1)
    missing.push(`${kinds.length} files *.entries.ts declare the entry ${act.entry} of ${act.verb}`)

  const codes = new Set(act.anyOf.flat().map(({ code }) => code.code))
  for (const [language, sentences] of sources.messages) {
    if (![...sentences.keys()].some((key) => key.startsWith(`${act.verb}.`)))
      missing.push(`${language}: no message ${act.verb}.*`)
    for (const code of codes)
      if (!sentences.has(`refusal.${code}`)) missing.push(`${language}: no message refusal.${code}`)
  }
  return missing
}

/** Command files whose verb no act of `rules` has. */
export function commandsWithoutRule(verbs: ReadonlySet<string>, { files }: Sources): string[] {
  const known = new Set([...verbs].map(kebab))
  return [...files.keys()].filter((path) => {
    const name = /^apps\/api\/src\/features\/[^/]+\/commands\/([a-z0-9-]+)\.ts$/.exec(path)?.[1]
    return name !== undefined && !known.has(name)
  })
}

function kebab(verb: string): string {
  return verb.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Whether a file imports another, itself or through others, by relative paths. */
function reaches(
  from: string,
  to: string,
  files: ReadonlyMap<string, string>,
  seen = new Set<string>(),
): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  const imports = [...(files.get(from) ?? '').matchAll(/\bfrom\s+'(\.[^']+)\.js'/g)]
  return imports.some(([, path]) =>
    reaches(`${posix.join(posix.dirname(from), path ?? '')}.ts`, to, files, seen),
  )
}
