import { Module } from '@nestjs/common'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { ConsultationsResolver } from './consultations.resolver.js'
import { consultationRead } from './reads/consultation.js'
import { consultationsRead } from './reads/consultations.js'
import { roundRead } from './reads/round.js'

/** Consultations and their rounds. */
@Module({ providers: [ConsultationsResolver] })
export class ConsultationsModule {
  constructor(reads: PublicReads) {
    reads.add(consultationsRead)
    reads.add(consultationRead)
    reads.add(roundRead)
  }
}

export { adoptVersion } from './commands/adopt-version.js'
