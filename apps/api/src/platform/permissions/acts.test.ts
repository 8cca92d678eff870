import { act } from '@convene/rules/may.js'
import { isSystem } from '@convene/rules/person.js'
import type { RefusalCode } from '@convene/rules/refusal.js'
import type { Signal } from '@convene/rules/signal.js'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { commandsWithoutRule, missingPlaces, type Sources } from '../../testing/five-places.js'
import {
  committedSchema,
  declaredActs,
  readSource,
  rulesExports,
  sourcesBelow,
} from '../../testing/repository.js'

const locales = ['en', 'fr', 'es', 'ru', 'zh', 'ar']

describe('an act has one verb in five places', () => {
  let sources: Sources
  beforeAll(() => {
    sources = {
      files: new Map(sourcesBelow('apps/api/src', '.ts').map((path) => [path, readSource(path)])),
      mutations: new Set(Object.keys(committedSchema().getMutationType()?.getFields() ?? {})),
      messages: new Map(
        locales.map((locale) => [
          locale,
          new Map(
            Object.entries<string>(JSON.parse(readSource(`packages/i18n/messages/${locale}/acts.json`))),
          ),
        ]),
      ),
    }
  })

  test('each act of rules has them all', async () => {
    const acts = await declaredActs()
    expect(acts.length).toBeGreaterThan(0)
    expect(acts.flatMap((one) => missingPlaces(one, sources))).toEqual([])
  })

  test('no command is without its rule, no verb and no kind of entry is used twice', async () => {
    const acts = await declaredActs()
    expect(commandsWithoutRule(new Set(acts.map(({ verb }) => verb)), sources)).toEqual([])
    expect(new Set(acts.map(({ verb }) => verb)).size).toBe(acts.length)
    expect(new Set(acts.map(({ entry }) => entry)).size).toBe(acts.length)
  })

  test('each mutation is an act of a person or a signal, and each signal a mutation', async () => {
    const acts = (await declaredActs()).flatMap(({ by, verb }) => (by === 'person' ? [verb] : []))
    const signals = (await rulesExports()).flatMap(([, value]) => (isSignal(value) ? [value.verb] : []))
    expect([...acts, ...signals].toSorted()).toEqual([...sources.mutations].toSorted())
  })

  test('each refusal code has its sentence in every language, and the sentence says what the code gives', async () => {
    const codes = (await rulesExports()).flatMap(([, value]) => (isRefusalCode(value) ? [value] : []))
    expect(codes.length).toBeGreaterThan(10)
    const lacking = codes.flatMap(({ code, params }) =>
      locales.flatMap((locale) => {
        const sentence = sources.messages.get(locale)?.get(`refusal.${code}`) ?? ''
        return sentence && params.every((param) => sentence.includes(`{${param}`))
          ? []
          : [`${locale}: refusal.${code}`]
      }),
    )
    expect(lacking).toEqual([])
  })
})

function isSignal(value: unknown): value is Signal {
  return typeof value === 'object' && value !== null && 'by' in value && value.by === 'signal'
}

function isRefusalCode(value: unknown): value is RefusalCode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'params' in value &&
    Array.isArray(value.params)
  )
}

describe('the check itself', () => {
  const folder = 'apps/api/src/features/things'
  const complete = {
    [`${folder}/commands/put-thing.ts`]: `export const putThing = command(putThingRule, {`,
    [`${folder}/put-thing.command-line.ts`]: `import { load } from './load.js'`,
    [`${folder}/load.ts`]: `import { putThing } from './commands/put-thing.js'`,
    [`${folder}/things.entries.ts`]: `export const thingPut = entryKind(\n  putThing, {`,
  }
  const messages = ['putThing.done', 'refusal.NOT_FOR_YOU']
  const tree = (files: Record<string, string>, keys = messages): Sources => ({
    files: new Map(Object.entries(files)),
    mutations: new Set(['putOther']),
    messages: new Map([['en', new Map(keys.map((key) => [key, 'A sentence.']))]]),
  })
  const without = (name: string) =>
    Object.fromEntries(Object.entries(complete).filter(([path]) => !path.endsWith(name)))
  const putThing = act({ verb: 'putThing', by: 'cli', entry: 'thing.put', anyOf: [[isSystem]] })

  test('finds nothing where nothing is missing', () => {
    expect(missingPlaces(putThing, tree(complete))).toEqual([])
    expect(
      missingPlaces({ ...putThing, by: 'person' }, { ...tree(complete), mutations: new Set(['putThing']) }),
    ).toEqual([])
    expect(commandsWithoutRule(new Set(['putThing']), tree(complete))).toEqual([])
  })

  test.each<[string, Sources, string]>([
    ['the command', tree(without('put-thing.ts')), 'no feature has commands/put-thing.ts'],
    [
      'the command in its file',
      tree({ ...complete, [`${folder}/commands/put-thing.ts`]: 'export const put = 1' }),
      'exports no command putThing',
    ],
    ['the command line', tree(without('command-line.ts')), 'no file *.command-line.ts leads to'],
    ['the way from the command line', tree(without('load.ts')), 'no file *.command-line.ts leads to'],
    ['the kind of entry', tree(without('entries.ts')), '0 files *.entries.ts declare the entry thing.put'],
    ['the messages', tree(complete, ['refusal.NOT_FOR_YOU']), 'en: no message putThing.*'],
    ["the refusal's sentence", tree(complete, ['putThing.done']), 'en: no message refusal.NOT_FOR_YOU'],
  ])('finds that %s is missing', (_what, sources, sentence) => {
    const missing = missingPlaces(putThing, sources)
    expect(missing).toContainEqual(expect.stringContaining(sentence))
  })

  test('finds a missing mutation and a command without a rule', () => {
    expect(missingPlaces({ ...putThing, by: 'person' }, tree(complete))).toEqual([
      'the schema has no mutation putThing',
    ])
    expect(missingPlaces({ ...putThing, by: 'clock' }, tree(complete))).toEqual([
      expect.stringContaining('*.clock.ts'),
    ])
    expect(commandsWithoutRule(new Set(['other']), tree(complete))).toEqual([
      `${folder}/commands/put-thing.ts`,
    ])
  })
})
