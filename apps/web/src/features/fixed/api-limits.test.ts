import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { largestFile } from '@convene/compact-text/read-compact-file.js'
import { largestImport, limits } from './api-limits'

// read as text: the web client never imports the service's source
const source = readFileSync(join(process.cwd(), 'apps/api/src/platform/graphql/document-limits.ts'), 'utf8')

test.each(Object.entries(limits).filter(([name]) => name !== 'kilobytes'))(
  'the page states the limit of %s that the service keeps',
  (name, most) => {
    expect(new RegExp(`\\b${name}: ([\\d_]+)\\b`).exec(source)?.[1]).toBe(String(most))
  },
)

test('the page states the size that the service keeps', () => {
  expect(source).toContain(`bytes: ${limits.kilobytes} * 1024`)
  expect(largestFile).toBe(largestImport.megabytes * 1024 * 1024)
})
