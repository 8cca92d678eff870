import { Module } from '@nestjs/common'
import { ContributionsResolver } from './contributions.resolver.js'

/** What people say on provisions: threads. */
@Module({ providers: [ContributionsResolver] })
export class ContributionsModule {}

export { setContributionState } from './contribution-state.js'
export { importThreads } from './commands/import-threads.js'
export { prepareThreadsImport } from './import/prepare-import.js'
export { storeTold, type ToldContribution } from './store-told.js'
