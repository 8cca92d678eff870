import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('../..', import.meta.url))
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

describe('what the documents name exists', () => {
  test.each(documents)('%s', (name) => {
    const text = readFileSync(join(root, name), 'utf8')
    expect([...deadLinks(name, text), ...deadPaths(text)]).toEqual([])
  })

  test('and what does not exist is found', () => {
    const text =
      'See [here](nowhere.md#part), [there](https://example.org), `apps/api/src/none.ts`, `packages/*/src/*.none`.'
    expect([...deadLinks('docs/words.md', text), ...deadPaths(text)]).toEqual([
      'docs/nowhere.md',
      'apps/api/src/none.ts',
      'packages/*/src/*.none',
    ])
    expect(
      deadPaths('`apps/api/src/main.ts`, `packages/rules`, `infra/start/*.test.mjs`, `npm start`'),
    ).toEqual([])
  })

  test('a link to a part of a document leads to a heading of it', () => {
    const lost = documents.flatMap((name) =>
      linksIn(readFileSync(join(root, name), 'utf8')).flatMap((link) => {
        const [path = '', part] = link.split('#')
        const target = path === '' ? name : relative(root, join(root, dirname(name), path))
        return part && target.endsWith('.md') && !headingsOf(target).has(part) ? [`${name}: ${link}`] : []
      }),
    )
    expect(lost).toEqual([])
  })
})

function linksIn(text) {
  const links = [
    ...text.matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g),
    ...text.matchAll(/<img[^>]*\bsrc="([^"]+)"/g),
  ]
  return links.map(([, link]) => link).filter((link) => !/^[a-z]+:/.test(link))
}

function deadLinks(name, text) {
  return linksIn(text)
    .map((link) => link.split('#')[0])
    .filter(Boolean)
    .map((link) => relative(root, join(root, dirname(name), link)))
    .filter((path) => !existsSync(join(root, path)))
}

// in backticks, from the root: what begins like a folder of ours and holds neither a placeholder nor a space
function deadPaths(text) {
  return [...text.matchAll(/`((?:apps|packages|infra|docs|\.ci)\/[^`\s<>…]*)`/g)]
    .map(([, path]) => path.replace(/\/$/, ''))
    .filter((path) => !/NNNN/.test(path) && !exists(path))
}

function exists(path) {
  if (!path.includes('*')) return existsSync(join(root, path))
  const pattern = new RegExp(
    `^${path
      .split('/')
      .map((part) => (part === '**' ? '.*' : part.replace(/[.+]/g, '\\$&').replaceAll('*', '[^/]*')))
      .join('/')}$`,
  )
  const fixed = path.slice(0, path.indexOf('*')).replace(/[^/]*$/, '')
  const names = readdirSync(join(root, fixed), { recursive: true, encoding: 'utf8' })
  return names.some((name) => !/(^|\/)node_modules(\/|$)/.test(name) && pattern.test(fixed + name))
}

function headingsOf(name) {
  const headings = readFileSync(join(root, name), 'utf8').match(/^#+ .*$/gm) ?? []
  return new Set(
    headings.map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}
