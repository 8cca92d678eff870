import { Stopped } from './plain-error.mjs'

/**
 * Listens for every way in which a person ends the program: Ctrl-C, SIGTERM, a closed terminal. Under npm the same
 * wish may arrive twice (from the terminal and from npm) or not at all (npm ended, and the shell between us passed
 * nothing on), so repeats are ignored and the parent is watched.
 * @returns {AbortSignal} its reason is a Stopped whose message is the signal's name
 */
export function listenForStop() {
  const controller = new AbortController()
  const stop = (name) => controller.abort(new Stopped(name))
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stop(name))
  // a closed terminal or pipe makes each write fail; that must not end us before the database is stopped
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const parent = process.ppid
  if (process.env.npm_lifecycle_event && parent !== 1)
    setInterval(() => process.ppid !== parent && stop('SIGHUP'), 500).unref()
  return controller.signal
}
