import { Module } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Timers } from '../../platform/jobs/timers.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { LiveReads } from '../../platform/realtime/live-reads.js'
import { Reactions } from '../../platform/record/reactions.js'
import { departuresTimer } from './contributions.clock.js'
import { ContributionsResolver } from './contributions.resolver.js'
import { accountClosed } from './departed-author.js'
import { HelpfulResolver } from './helpful.resolver.js'
import { branchRead } from './reads/branch.js'
import { historyRead } from './reads/history.js'
import { liveContribution, liveContributionCount } from './reads/live-contribution.js'
import { ThreadResolver } from './thread.resolver.js'

/** What people say on provisions: threads. */
@Module({ providers: [ContributionsResolver, HelpfulResolver, ThreadResolver] })
export class ContributionsModule {
  constructor(reads: PublicReads, live: LiveReads, reactions: Reactions, timers: Timers, acts: DataSource) {
    reads.add(branchRead)
    reads.add(historyRead)
    live.add(liveContribution)
    live.add(liveContributionCount)
    reactions.add(accountClosed)
    timers.add(departuresTimer(acts))
  }
}

export { discussionRoom, threadRoom } from './contributions.entries.js'
export { setContributionState } from './contribution-state.js'
export { importThreads } from './commands/import-threads.js'
export { prepareThreadsImport } from './import/prepare-import.js'
export { storeTold, type ToldContribution } from './store-told.js'
