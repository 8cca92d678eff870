import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { countsIn } from './run-tests.mjs'
import { temporaryFolder } from './testing/bench.mjs'

let temporary, file
beforeEach(() => {
  temporary = temporaryFolder()
  file = join(temporary.folder, 'results.json')
})
afterEach(() => temporary.remove())

const results = (numbers) => writeFileSync(file, JSON.stringify(numbers))

test('the count is Jest’s own', () => {
  results({
    numPassedTests: 12,
    numFailedTests: 0,
    numPendingTests: 2,
    numTodoTests: 1,
    numRuntimeErrorTestSuites: 0,
  })
  expect(countsIn(file, 0)).toEqual({ passed: 12, failed: 0, leftOut: 3 })
})

test('a file that could not be run is a failure', () => {
  results({ numPassedTests: 12, numFailedTests: 1, numRuntimeErrorTestSuites: 2 })
  expect(countsIn(file, 1)).toEqual({ passed: 12, failed: 3, leftOut: 0 })
})

test('Jest ending badly without a failed test, or without a report, is a failure', () => {
  results({ numPassedTests: 12, numFailedTests: 0 })
  expect(countsIn(file, 1).failed).toBe(1)
  expect(countsIn(join(temporary.folder, 'none'), null)).toEqual({ passed: 0, failed: 1, leftOut: 0 })
})

test('the browser is the one that is named; a name that is not there is refused', () => {
  expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath)
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(
    /^CHROMIUM_PATH is \/nowhere\/chromium, which is not there/,
  )
})

test('a browser is found on the search path', () => {
  writeFileSync(join(temporary.folder, 'chromium'), '')
  const found = findChromium({ PATH: temporary.folder })
  expect(
    ['/usr/bin', '/usr/local/bin', '/snap/bin', temporary.folder].some((folder) => found.startsWith(folder)),
  ).toBe(true)
})
