import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import type { CompiledMessages } from '@convene/i18n/format-message.js'
import { locales } from '@convene/i18n/locales.js'
import { i18nextLookUp } from './i18next-lookup'
import { compiledLookUp, type LookUp } from './look-up'

const folder = fileURLToPath(new URL('../../../../packages/i18n/dist/messages/', import.meta.url))
const values = {
  n: 5,
  count: 2,
  name: 'A/77/CRP.1/Add.4',
  date: '2026',
  title: 'Title',
  language: 'zh',
  state: 'original',
  source: 'zh',
  src: 'zh',
  shown: 'en',
}

/** A message with tags is for `rich` and throws here; then both must. */
function answer(lookUp: LookUp, key: string): string {
  try {
    return lookUp(key, values)
  } catch {
    return 'holds tags'
  }
}

test.each(locales)('browser and server write each message of %s alike', async (locale) => {
  const loaded: Record<string, CompiledMessages> = {}
  for (const file of readdirSync(`${folder}${locale}`).filter((name) => name.endsWith('.js'))) {
    const module: { default: CompiledMessages } = await import(`${folder}${locale}/${file}`)
    loaded[file.replace('.js', '')] = module.default
  }
  const [browser, server] = [compiledLookUp(locale, loaded), i18nextLookUp(locale, loaded)]
  const keys = Object.entries(loaded).flatMap(([namespace, messages]) =>
    Object.keys(messages).map((key) => `${namespace}:${key}`),
  )
  expect(keys.length).toBeGreaterThan(200)
  for (const key of [...keys, 'shell:there.is.none'])
    expect([key, answer(browser, key)]).toEqual([key, answer(server, key)])
})
