import { Global, Module, type DynamicModule } from '@nestjs/common'
import { Database } from './database/database.js'
import { PublicReads } from './reads/public-reads.js'

/** What every feature stands on. One database handle is opened before the application and handed in. */
@Global()
@Module({})
export class PlatformModule {
  static with(database: Database): DynamicModule {
    return {
      module: PlatformModule,
      providers: [{ provide: Database, useValue: database }, PublicReads],
      exports: [Database, PublicReads],
    }
  }
}
