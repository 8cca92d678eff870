import type { CommandLine } from './platform/command-line/command-line.js'
import { readSettings, refuseToServeWithoutMail } from './platform/settings/settings.js'
import { serve } from './serve.js'

/** `serve`: answers requests until a signal stops it; never migrates, never loads the demo. */
export const serveCommandLine: CommandLine = (program) => {
  program
    .command('serve')
    .description('answer requests until stopped')
    .action(() => {
      const settings = readSettings(process.env)
      refuseToServeWithoutMail(settings)
      return serve(settings, (line) => console.log(line))
    })
}
