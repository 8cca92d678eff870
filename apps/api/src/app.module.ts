import { Module, type DynamicModule } from '@nestjs/common'
import { CompactModule } from './features/compact/compact.module.js'
import { ConsultationsModule } from './features/consultations/consultations.module.js'
import { LibraryModule } from './features/library/library.module.js'
import { PortalModule } from './features/portal/portal.module.js'
import { SearchModule } from './features/search/search.module.js'
import type { Database } from './platform/database/database.js'
import { graphqlModule } from './platform/graphql/graphql.module.js'
import type { Operations } from './platform/graphql/operations.js'
import { PlatformModule } from './platform/platform.module.js'

/** The application: the platform and one module per feature. */
@Module({})
export class AppModule {
  static with(database: Database, operations: () => Operations): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(database),
        graphqlModule(operations),
        PortalModule,
        ConsultationsModule,
        CompactModule,
        LibraryModule,
        SearchModule,
      ],
    }
  }
}
