import type { Settings } from './platform/settings/settings.js'
import { createApplication } from './application.js'

/**
 * Serves until a signal asks it to stop: then requests under way are answered (up to 10 s), and connections closed.
 * @returns when it has stopped
 */
export async function serve(settings: Settings, say: (line: string) => void): Promise<void> {
  const application = await createApplication(settings)
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    // the launcher's end: without it nobody would stop us
    process.once('disconnect', () => resolve())
  })
  await application.nest.listen(settings.port, settings.host)
  const loopback = settings.host === '127.0.0.1' || settings.host === 'localhost' || settings.host === '::1'
  if (settings.host === '127.0.0.1')
    say(`convene: http://127.0.0.1:${settings.port}/ is served too; passkeys need the name localhost`)
  say(`Convene is ready at ${loopback ? `http://localhost:${settings.port}/` : settings.publicUrl.href}`)
  await asked
  const forced = setTimeout(() => process.exit(1), 10_000)
  forced.unref()
  await application.close()
}
