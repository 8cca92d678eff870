import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findChromium } from './chromium.mjs'
import { report, Stopped } from './plain-error.mjs'
import { prepare } from './prepare.mjs'
import { sendToTree } from './processes.mjs'
import { projectRoot } from './settings.mjs'
import { listenForStop } from './stop-request.mjs'
import { startThrowAway } from './throw-away.mjs'

// seconds for Jest to end after its report
const PATIENCE = 20

const say = (line) => console.log(`convene: ${line}`)

/**
 * `npm test`: packages and build where needed, a throw-away PostgreSQL, then Jest. The last line is the count,
 * `N passed, N failed`. Ends the process: with 0 where nothing failed.
 * @param {string[]} args handed to Jest, such as the folder of the tests to run
 */
export async function runTests(args) {
  const signal = listenForStop()
  let database = null
  let counts = { passed: 0, failed: 1, leftOut: 0 }
  try {
    await prepare({ root: projectRoot, say, signal })
    const chromium = findChromium(process.env)
    database = await startThrowAway({ signal })
    counts = await runJest(args, { database, chromium, signal })
  } catch (error) {
    if (!(error instanceof Stopped)) report(error)
  }
  await database?.stop()
  if (signal.aborted) process.exit(130)
  if (counts.leftOut > 0) console.log(`${counts.leftOut} left out`)
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  process.exit(counts.failed === 0 ? 0 : 1)
}

async function runJest(args, { database, chromium, signal }) {
  const folder = mkdtempSync(join(tmpdir(), 'convene-counts-'))
  const results = join(folder, 'results.json')
  const withoutJourneys = chromium === null ? ['--ignoreProjects=journeys'] : []
  if (chromium === null) tellJourneysLeftOut()
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(projectRoot, 'node_modules/jest/bin/jest.js'),
      ...args,
      '--json',
      `--outputFile=${results}`,
      ...withoutJourneys,
    ],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        TEST_DATABASE_URL: database.serviceUrl,
        TEST_DATABASE_OWNER_URL: database.ownerUrl,
        ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }),
      },
    },
  )
  signal.addEventListener('abort', () => {
    sendToTree(child.pid, 'SIGTERM')
    setTimeout(() => sendToTree(child.pid, 'SIGKILL'), 3000).unref()
  })
  const watch = endWhenDone(child, results)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(watch)
  const counts = countsIn(results, code)
  rmSync(folder, { recursive: true, force: true })
  return counts
}

// Jest writes its report last; when a test has left something open it would then wait for ever. That is a failure.
function endWhenDone(child, results) {
  let seconds = 0
  return setInterval(() => {
    if (!existsSync(results) || ++seconds !== PATIENCE) return
    say(
      'Jest does not end, because a test has left something open (--detectOpenHandles tells what): it is ended',
    )
    sendToTree(child.pid, 'SIGKILL')
  }, 1000)
}

/**
 * What Jest's report says. A file that could not be run counts as one failure, and so does a Jest that failed
 * without saying at what.
 * @param {string} file Jest's report, which need not exist
 * @param {number | null} code Jest's exit code
 */
export function countsIn(file, code) {
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  const failed = (found?.numFailedTests ?? 0) + (found?.numRuntimeErrorTestSuites ?? 0)
  return {
    passed: found?.numPassedTests ?? 0,
    failed: code === 0 ? failed : Math.max(1, failed),
    leftOut: (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
  }
}

function tellJourneysLeftOut() {
  const folder = join(projectRoot, 'apps/e2e')
  const journeys = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.test\.\w+$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)))
  say(
    `no Chromium here, so these journeys are left out: ${journeys.sort().join(', ') || 'none exist yet'} (install chromium, or set CHROMIUM_PATH)`,
  )
}
