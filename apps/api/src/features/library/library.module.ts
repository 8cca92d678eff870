import { Module } from '@nestjs/common'

/** Institutions, documents and milestones. */
@Module({})
export class LibraryModule {}

export { type LibraryReport, libraryRoom, libraryTables, replaceLibrary } from './replace-library.js'
