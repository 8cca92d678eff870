import type { CommandLine } from '../../../platform/command-line/command-line.js'
import { readSettings } from '../../../platform/settings/settings.js'
import { loadWholeDemo, openDemoTables, resetDemo } from './demo.js'

/** `demo`: loads the demo, or with `--reset` renews it (act `loadDemo`). */
export const demoCommandLine: CommandLine = (program) => {
  program
    .command('demo')
    .description('load the demonstration consultation')
    .option('--reset', 'erase the demo and load it anew')
    .action(async ({ reset }: { reset?: boolean }) => {
      const settings = readSettings(process.env)
      if (reset) {
        await resetDemo(settings)
        console.log('The demo is renewed.')
        return
      }
      const source = await openDemoTables(settings)
      try {
        console.log(
          (await loadWholeDemo(source)) === 'loaded'
            ? 'The demo is loaded.'
            : 'The demo is there already: nothing changed.',
        )
      } finally {
        await source.destroy()
      }
    })
}
