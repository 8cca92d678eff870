import { Module } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Timers } from '../../platform/jobs/timers.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { ConsultationsResolver } from './consultations.resolver.js'
import { consultationRead } from './reads/consultation.js'
import { consultationsRead } from './reads/consultations.js'
import { roundRead } from './reads/round.js'
import { roundsTimer } from './rounds.clock.js'

/** Consultations and their rounds. */
@Module({ providers: [ConsultationsResolver] })
export class ConsultationsModule {
  constructor(reads: PublicReads, timers: Timers, acts: DataSource) {
    timers.add(roundsTimer(acts))
    reads.add(consultationsRead)
    reads.add(consultationRead)
    reads.add(roundRead)
  }
}

export { adoptVersion } from './commands/adopt-version.js'
export { readVersion } from './read-version.js'
export { consultationRoom } from './consultations.entries.js'
