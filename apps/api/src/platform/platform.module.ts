import { Global, Module, type DynamicModule } from '@nestjs/common'
import { APP_FILTER } from '@nestjs/core'
import { DataSource } from 'typeorm'
import { Database } from './database/database.js'
import { RequestFaults } from './graphql/request-faults.js'
import { LiveReads } from './realtime/live-reads.js'
import { PublicReads } from './reads/public-reads.js'
import { Reactions } from './record/reactions.js'
import { Timers } from './jobs/timers.js'
import { Worker } from './jobs/worker.js'
import { MailSender } from './mail/mail-sender.js'
import { settingsToken, type Settings } from './settings/settings.js'

/** What every feature stands on. Connections and settings are made before the application and handed in. */
@Global()
@Module({})
export class PlatformModule {
  static with(database: Database, acts: DataSource, settings: Settings): DynamicModule {
    const provided = [
      { provide: Database, useValue: database },
      { provide: DataSource, useValue: acts },
      { provide: settingsToken, useValue: settings },
      PublicReads,
      LiveReads,
      Reactions,
      Timers,
      Worker,
      MailSender,
    ]
    return {
      module: PlatformModule,
      providers: [...provided, { provide: APP_FILTER, useClass: RequestFaults }],
      exports: provided.map((one) => ('provide' in one ? one.provide : one)),
    }
  }
}
