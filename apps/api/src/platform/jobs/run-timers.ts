import { setTimeout as wait } from 'node:timers/promises'
import { log } from '../telemetry/log.js'
import type { TimerLocks } from './timer-locks.js'
import type { Timer } from './timers.js'

/** Seconds at most between two looks at who holds a timer: less than Postgres' patience with a silent session. */
const lookEvery = 10
/** Seconds after which a run that has not ended is told in the log; nothing else waits for it. */
const longRun = 60

/**
 * Runs each timer in a loop of its own until `signal` aborts, so that one that fails or hangs delays no other. Of several
 * workers the one that holds a timer's lock runs it; the others look whether it is free. A run that failed is told in the
 * log, by the timer's name, and comes again at its time.
 * @returns when the last run under way has ended
 */
export async function runTimers(
  timers: readonly Timer[],
  locks: TimerLocks,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(timers.map((timer) => runTimer(timer, locks, signal)))
}

async function runTimer(timer: Timer, locks: TimerLocks, signal: AbortSignal): Promise<void> {
  let due = Date.now()
  while (!signal.aborted) {
    try {
      if ((await locks.hold(timer.name)) && Date.now() >= due) {
        due = Date.now() + timer.every * 1000
        await once(timer)
      }
    } catch (error) {
      log.error({ error, timer: timer.name }, 'a timer failed; it comes again')
    }
    const next = Math.min(Math.max(due - Date.now(), 100), lookEvery * 1000, timer.every * 1000)
    await wait(next, undefined, { signal }).catch(() => {})
  }
}

async function once(timer: Timer): Promise<void> {
  const told = setTimeout(
    () => log.warn({ timer: timer.name }, `a timer has run for ${longRun} s and not ended`),
    longRun * 1000,
  )
  told.unref()
  try {
    await timer.run()
  } finally {
    clearTimeout(told)
  }
}
