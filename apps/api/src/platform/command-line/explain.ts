import { CommanderError } from 'commander'

/** A refusal of the command line: its message is one clear sentence for standard error. */
export class CommandRefused extends Error {}

/** Prints why a command ended, one clear sentence, and answers the exit code. */
export function explain(error: unknown): number {
  // commander has printed its own sentence already
  if (error instanceof CommanderError) return error.exitCode
  const sentence = error instanceof Error ? error.message : String(error)
  process.stderr.write(`convene: ${sentence.trim().replace(/\n+/g, ' ')}\n`)
  return 1
}
