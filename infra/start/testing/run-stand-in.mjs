// `npm run convene` with a small program in the place of the real one, nothing installed or
// built, and nothing synced to disk.
import { fileURLToPath } from 'node:url'
import { runCommand } from '../run-command.mjs'

await runCommand(process.argv.slice(2), {
  program: fileURLToPath(new URL('./stand-in-program.mjs', import.meta.url)),
  prepared: async () => {},
  lasting: false,
})
