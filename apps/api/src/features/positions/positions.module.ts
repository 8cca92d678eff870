import { Module } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Timers } from '../../platform/jobs/timers.js'
import { LiveReads } from '../../platform/realtime/live-reads.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { Reactions } from '../../platform/record/reactions.js'
import { figuresTimer } from './positions.clock.js'
import { PositionsResolver } from './positions.resolver.js'
import { figuresLive, figuresProvisionLive } from './reads/figures-live.js'
import { organizationPositionsRead } from './reads/organization-positions.js'
import { forgetPositions } from './when/account-closed.js'

/** How persons and organizations stand on provisions. */
@Module({ providers: [PositionsResolver] })
export class PositionsModule {
  constructor(reads: PublicReads, live: LiveReads, timers: Timers, reactions: Reactions, acts: DataSource) {
    reads.add(organizationPositionsRead)
    live.add(figuresLive)
    live.add(figuresProvisionLive)
    timers.add(figuresTimer(acts))
    reactions.add(forgetPositions)
  }
}

export { publishDueFigures } from './positions.clock.js'
export { storePositions, type GivenPosition } from './store-positions.js'
