import { createApplication } from './application.js'
import { Worker } from './platform/jobs/worker.js'
import type { Settings } from './platform/settings/settings.js'

/** Whether the process that serves also runs timers and reactions, or leaves them to `convene work`. */
export interface ServeWish {
  readonly works?: boolean
}

/**
 * Serves until a signal asks it to stop: then requests under way are answered (up to 10 s), and connections closed.
 * @returns when it has stopped
 */
export async function serve(
  settings: Settings,
  say: (line: string) => void,
  { works = false }: ServeWish = {},
): Promise<void> {
  const application = await createApplication(settings)
  const asked = untilAsked()
  const stopWork = works ? application.nest.get(Worker).start() : undefined
  await application.nest.listen(settings.port, settings.host)
  const loopback = settings.host === '127.0.0.1' || settings.host === 'localhost' || settings.host === '::1'
  if (settings.host === '127.0.0.1')
    say(`convene: http://127.0.0.1:${settings.port}/ is served too; passkeys need the name localhost`)
  say(`Convene is ready at ${loopback ? `http://localhost:${settings.port}/` : settings.publicUrl.href}`)
  await asked
  const forced = setTimeout(() => process.exit(1), 10_000)
  forced.unref()
  await stopWork?.()
  await application.close()
}

/** Waits for a signal to stop, or for the launcher's end: without it nobody would stop us. */
export function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    process.once('disconnect', () => resolve())
  })
}
