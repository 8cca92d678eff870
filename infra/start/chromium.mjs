import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { PlainError } from './plain-error.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin']
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser for the journeys.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | null} null where there is none
 * @throws PlainError where CHROMIUM_PATH names one that is not there
 */
export function findChromium(environment) {
  const named = environment.CHROMIUM_PATH
  if (named && !existsSync(named))
    throw new PlainError(`CHROMIUM_PATH is ${named}, which is not there: name a Chromium, or leave it unset.`)
  const folders = [...FOLDERS, ...(environment.PATH ?? '').split(delimiter).filter(Boolean)]
  const known = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return named || ([...known, ...APPLICATIONS].find(existsSync) ?? null)
}
