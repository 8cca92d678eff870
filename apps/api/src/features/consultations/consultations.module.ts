import { Module } from '@nestjs/common'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { ConsultationsResolver } from './consultations.resolver.js'
import { consultationRead } from './reads/consultation.js'

/** Consultations and their rounds. */
@Module({ providers: [ConsultationsResolver] })
export class ConsultationsModule {
  constructor(reads: PublicReads) {
    reads.add(consultationRead)
  }
}
