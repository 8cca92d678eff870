import { Module } from '@nestjs/common'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { AccountResolver } from './account.resolver.js'
import { countriesRead, stakeholderGroupsRead } from './reads/countries.js'

/** Accounts: how one joins and signs in, and what is one's own. */
@Module({ providers: [AccountResolver] })
export class IdentityModule {
  constructor(reads: PublicReads) {
    reads.add(countriesRead)
    reads.add(stakeholderGroupsRead)
  }
}

export { recordConsent } from './record-consent.js'
