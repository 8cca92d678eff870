import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { pageKinds } from './pages.js'

const features = fileURLToPath(new URL('../web/src/features', import.meta.url))

test('the journeys visit every route of the web client, so that a new page joins them all', () => {
  const routes = readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.route.ts'))
    .map(
      (file) =>
        /\bpath: '([^']+)'/.exec(readFileSync(`${features}/${file}`, 'utf8'))?.[1] ?? `${file} names no path`,
    )
  const visited = pageKinds.map(({ path }) => path.split('?')[0] || '/')
  const unvisited = routes.filter(
    (route) => !visited.some((path) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(path)),
  )
  expect(routes.length).toBeGreaterThan(10)
  expect(unvisited).toEqual([])
})
