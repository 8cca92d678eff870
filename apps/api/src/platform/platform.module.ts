import { Global, Module, type DynamicModule } from '@nestjs/common'
import { APP_FILTER } from '@nestjs/core'
import { Database } from './database/database.js'
import { RequestFaults } from './graphql/request-faults.js'
import { PublicReads } from './reads/public-reads.js'

/** What every feature stands on. One database handle is opened before the application and handed in. */
@Global()
@Module({})
export class PlatformModule {
  static with(database: Database): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Database, useValue: database },
        PublicReads,
        { provide: APP_FILTER, useClass: RequestFaults },
      ],
      exports: [Database, PublicReads],
    }
  }
}
