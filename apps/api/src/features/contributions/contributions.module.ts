import { Module } from '@nestjs/common'
import { ContributionsResolver } from './contributions.resolver.js'

/** What people say on provisions: threads. */
@Module({ providers: [ContributionsResolver] })
export class ContributionsModule {}

export { setContributionState } from './contribution-state.js'
