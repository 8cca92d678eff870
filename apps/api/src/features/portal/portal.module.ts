import { Module } from '@nestjs/common'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { PortalResolver } from './portal.resolver.js'
import { portalRead } from './reads/portal.js'

/** The front page. */
@Module({ providers: [PortalResolver] })
export class PortalModule {
  constructor(reads: PublicReads) {
    reads.add(portalRead)
  }
}
