import { report } from './plain-error.mjs'
import { prepare } from './prepare.mjs'
import { projectRoot } from './settings.mjs'

/** Installs and builds where needed; sets the exit code to 1 where that fails. */
export async function prepareOnly() {
  try {
    await prepare({ root: projectRoot, say: (line) => console.log(`convene: ${line}`) })
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
}
