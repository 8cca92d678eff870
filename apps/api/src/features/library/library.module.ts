import { Module } from '@nestjs/common'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { LibraryResolver } from './library.resolver.js'
import { institutionRead } from './reads/institution.js'
import { institutionsRead } from './reads/institutions.js'
import { libraryDocumentRead } from './reads/library-document.js'
import { libraryDocumentsRead } from './reads/library-documents.js'
import { milestoneRead, timelineRead } from './reads/timeline.js'

/** Institutions, documents and milestones. */
@Module({ providers: [LibraryResolver] })
export class LibraryModule {
  constructor(reads: PublicReads) {
    reads.add(institutionsRead)
    reads.add(institutionRead)
    reads.add(libraryDocumentsRead)
    reads.add(libraryDocumentRead)
    reads.add(timelineRead)
    reads.add(milestoneRead)
  }
}

export { type LibraryReport, libraryRoom, libraryTables, replaceLibrary } from './replace-library.js'
