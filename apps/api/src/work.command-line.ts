import type { CommandLine } from './platform/command-line/command-line.js'
import { readSettings } from './platform/settings/settings.js'
import { work } from './work.js'

/** `work`: runs timers and reactions until a signal stops it; any number of them may run at once. */
export const workCommandLine: CommandLine = (program) => {
  program
    .command('work')
    .description('run what happens by the clock and after entries, until stopped')
    .action(() => work(readSettings(process.env), (line) => console.log(line)))
}
