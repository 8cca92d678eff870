import { Injectable, Inject } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Reactions } from '../record/reactions.js'
import { settingsToken, type Settings } from '../settings/settings.js'
import { EntryFollower } from './follow-entries.js'
import { runTimers } from './run-timers.js'
import { TimerLocks } from './timer-locks.js'
import { Timers } from './timers.js'

/** What happens without anybody asking: timers and reactions. Any number of processes may run one beside each other. */
@Injectable()
export class Worker {
  constructor(
    private readonly timers: Timers,
    private readonly reactions: Reactions,
    private readonly source: DataSource,
    @Inject(settingsToken) private readonly settings: Settings,
  ) {}

  /** Begins. @returns a function that ends what is under way and gives back what it holds */
  start(): () => Promise<void> {
    const ending = new AbortController()
    const locks = new TimerLocks(this.settings.databaseUrl)
    const running = [
      runTimers(this.timers.all(), locks, ending.signal),
      new EntryFollower(this.source, this.reactions.all()).follow(ending.signal),
    ]
    return async () => {
      ending.abort()
      await Promise.all(running)
      await locks.close()
    }
  }

  /** Runs one timer now; for tests. @throws when there is none of this name, and what the run throws */
  async tick(name: string): Promise<void> {
    const timer = this.timers.all().find((each) => each.name === name)
    if (!timer) throw new Error(`there is no timer "${name}"`)
    await timer.run()
  }

  /** Lets all reactions react to what is there; for tests. */
  react(): Promise<void> {
    return new EntryFollower(this.source, this.reactions.all()).catchUp()
  }
}
