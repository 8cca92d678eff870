// `npm run convene` with a small program in the place of the real one, and nothing installed or built.
import { fileURLToPath } from 'node:url'
import { runCommand } from '../run-command.mjs'

await runCommand(process.argv.slice(2), {
  program: fileURLToPath(new URL('./stand-in-program.mjs', import.meta.url)),
  prepared: async () => {},
})
