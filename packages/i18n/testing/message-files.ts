import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileMessage } from '../src/compile-message.js'
import { locales, type Locale } from '../src/locales.js'
import { namespaces } from '../src/message-keys.js'

const folder = fileURLToPath(new URL('../messages/', import.meta.url))

function readTexts(path: string): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, path), 'utf8'))
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${path} holds no object`)
  return new Map(Object.entries(parsed).map(([key, value]) => [key, String(value)]))
}

function readAll(language: string): ReadonlyMap<string, string> {
  return new Map(
    namespaces.flatMap((namespace) =>
      [...readTexts(`${language}/${namespace}.json`)].map(([key, text]): [string, string] => [
        `${namespace}:${key}`,
        text,
      ]),
    ),
  )
}

/** Every message, `namespace:key` → source, of each language. */
export const messages: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  en: readAll('en'),
  fr: readAll('fr'),
  es: readAll('es'),
  ru: readAll('ru'),
  zh: readAll('zh'),
  ar: readAll('ar'),
}

/** What translators are told of each message. */
export const descriptions = readAll('descriptions')

/** Languages that are translated from English. */
export const translations = locales.filter((locale) => locale !== 'en')

/** Files that lie in a language's folder, for what would be missed by their names. */
export function filesOf(language: string): string[] {
  return readdirSync(join(folder, language)).sort()
}

/** What a message is made of, however deep. */
export interface Parts {
  /** Placeholders → `text`, `number` (counted, too) or `choice`. */
  placeholders: ReadonlyMap<string, 'text' | 'number' | 'choice'>
  tags: ReadonlySet<string>
  /** Categories of each plural, as they are written. */
  plurals: readonly { name: string; categories: readonly string[] }[]
  /** Branches of each choice. */
  choices: ReadonlyMap<string, string>
  /** Each way the message can come out; a text placeholder is `name`, a number 7. */
  renderings: readonly string[]
}

const known = new Map<string, Parts>()

/** Takes a message apart. @param standIn what stands for a text placeholder in the renderings */
export function partsOf(message: string, standIn: string): Parts {
  const name = `${standIn}: ${message}`
  const parts = known.get(name) ?? takeApart(message, standIn)
  known.set(name, parts)
  return parts
}

function takeApart(message: string, standIn: string): Parts {
  const placeholders = new Map<string, 'text' | 'number' | 'choice'>()
  const tags = new Set<string>()
  const plurals: { name: string; categories: string[] }[] = []
  const choices = new Map<string, string>()
  const all = (nodes: unknown): string[] => {
    if (nodes === 0) return ['7']
    if (typeof nodes === 'string') return [nodes]
    if (!Array.isArray(nodes)) return ['']
    return nodes.reduce<string[]>(
      (ways, node) => [...new Set(ways.flatMap((way) => one(node).map((end) => way + end)))],
      [''],
    )
  }
  const one = (node: unknown): string[] => {
    if (!Array.isArray(node)) return all(node)
    const [name, type, branches]: unknown[] = node
    const label = String(name)
    if (node.length === 1) {
      placeholders.set(label, placeholders.get(label) ?? 'text')
      return [standIn]
    }
    if (typeof type !== 'number') {
      tags.add(label)
      return all(node.slice(1))
    }
    placeholders.set(label, type === 1 ? 'choice' : 'number')
    if (typeof branches !== 'object' || branches === null) return ['7']
    if (type === 1) choices.set(label, Object.keys(branches).sort().join(' '))
    else plurals.push({ name: label, categories: Object.keys(branches) })
    return Object.values(branches).flatMap(all)
  }
  const compiled: unknown = compileMessage(message)
  const renderings = all(compiled).map((text) => text.replaceAll(/[\u2068\u2069]/g, ''))
  return { placeholders, tags, plurals, choices, renderings }
}
