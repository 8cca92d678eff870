import { Inject, Module } from '@nestjs/common'
import { APP_INTERCEPTOR } from '@nestjs/core'
import { DataSource } from 'typeorm'
import { Timers } from '../../platform/jobs/timers.js'
import { JoiningResolver } from './joining.resolver.js'
import { KeepLogin } from './keep-login.js'
import { LoginsResolver } from './logins.resolver.js'
import { MailboxResolver } from './mailbox.resolver.js'
import { sweepLogins } from './sweep.js'

/** How one joins, signs in and out. */
@Module({
  providers: [
    JoiningResolver,
    LoginsResolver,
    MailboxResolver,
    { provide: APP_INTERCEPTOR, useClass: KeepLogin },
  ],
})
export class JoiningModule {
  constructor(timers: Timers, @Inject(DataSource) acts: DataSource) {
    timers.add({ name: 'logins', every: 600, run: () => sweepLogins(acts) })
  }
}
