import { Module, type DynamicModule } from '@nestjs/common'
import { CompactModule } from './features/compact/compact.module.js'
import { ConsultationsModule } from './features/consultations/consultations.module.js'
import { IdentityModule } from './features/identity/identity.module.js'
import { ContributionsModule } from './features/contributions/contributions.module.js'
import { LiveModule } from './features/live/live.module.js'
import { JoiningModule } from './features/identity/joining.module.js'
import { LibraryModule } from './features/library/library.module.js'
import { ModerationModule } from './features/moderation/moderation.module.js'
import { NoticesModule } from './features/notices/notices.module.js'
import { PositionsModule } from './features/positions/positions.module.js'
import { PortalModule } from './features/portal/portal.module.js'
import { SearchModule } from './features/search/search.module.js'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DataSource } from 'typeorm'
import type { Asking } from './platform/asking/asking.js'
import type { Database } from './platform/database/database.js'
import { graphqlModule } from './platform/graphql/graphql.module.js'
import type { Operations } from './platform/graphql/operations.js'
import { PlatformModule } from './platform/platform.module.js'
import type { Settings } from './platform/settings/settings.js'

/** What is opened before the application is put together. */
export interface AppParts {
  database: Database
  /** The commands' connections. */
  acts: DataSource
  settings: Settings
  operations: () => Operations
  askingOf: (request: FastifyRequest, reply: FastifyReply) => Asking
}

/** The application: the platform and one module per feature. */
@Module({})
export class AppModule {
  static with({ database, acts, settings, operations, askingOf }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(database, acts, settings),
        graphqlModule(operations, askingOf),
        PortalModule,
        ConsultationsModule,
        CompactModule,
        ContributionsModule,
        PositionsModule,
        LibraryModule,
        IdentityModule,
        SearchModule,
        LiveModule,
        JoiningModule,
        ModerationModule,
        NoticesModule,
      ],
    }
  }
}
