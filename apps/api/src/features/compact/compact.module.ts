import { Module } from '@nestjs/common'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { CompactResolver } from './compact.resolver.js'
import { compactTextRead } from './reads/compact-text.js'
import { provisionRead } from './reads/provision.js'

/** The text under consultation and its provisions. */
@Module({ providers: [CompactResolver] })
export class CompactModule {
  constructor(reads: PublicReads) {
    reads.add(compactTextRead)
    reads.add(provisionRead)
  }
}

export { importCompact, lockImports, prepareImport } from './commands/import-compact.js'
export { codeOfProposal, storeProposals } from './store-proposals.js'
export { storeText } from './store-text.js'
export { compactTables } from './compact-tables.js'
