import { Args, Query, Resolver } from '@nestjs/graphql'
import { afterArgument, firstArgument, localeArgument } from '../../platform/graphql/arguments.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { pageOf } from '../../platform/reads/keyset.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import {
  Institution,
  InstitutionConnection,
  LibraryDocument,
  LibraryDocumentConnection,
} from './library.type.js'
import { MilestonePage, Timeline } from './milestone.type.js'
import { institutionRead } from './reads/institution.js'
import { institutionsKey, institutionsPerPage, institutionsRead } from './reads/institutions.js'
import { libraryDocumentRead } from './reads/library-document.js'
import {
  libraryDocumentsKey,
  libraryDocumentsPerPage,
  libraryDocumentsRead,
} from './reads/library-documents.js'
import { milestoneRead, timelineRead } from './reads/timeline.js'

/** GraphQL face of the library. */
@Resolver()
export class LibraryResolver {
  constructor(private readonly reads: PublicReads) {}

  @Query(() => InstitutionConnection, { description: 'The institutions of the library, class by class.' })
  institutions(
    @Args(localeArgument) locale: Locale,
    @Args(firstArgument(institutionsPerPage)) first: number | null,
    @Args(afterArgument) after: string | null,
  ): Promise<InstitutionConnection | null> {
    return this.reads.load(institutionsRead, {
      locale,
      page: pageOf(first, after, institutionsPerPage, institutionsKey),
    })
  }

  @Query(() => Institution, { nullable: true, description: 'An institution by its id.' })
  institution(
    @Args('id', { description: 'Its id in addresses.' }) id: string,
    @Args(localeArgument) locale: Locale,
  ): Promise<Institution | null> {
    return this.reads.load(institutionRead, { id, locale })
  }

  @Query(() => LibraryDocumentConnection, { description: 'The documents of the library, organ by organ.' })
  libraryDocuments(
    @Args(localeArgument) locale: Locale,
    @Args('organ', { type: () => String, nullable: true, description: 'Only documents of this organ.' })
    organ: string | null,
    @Args('kind', {
      type: () => String,
      nullable: true,
      description: 'Only documents of this kind; `not_stated` for those without one.',
    })
    kind: string | null,
    @Args(firstArgument(libraryDocumentsPerPage)) first: number | null,
    @Args(afterArgument) after: string | null,
  ): Promise<LibraryDocumentConnection | null> {
    return this.reads.load(libraryDocumentsRead, {
      locale,
      organ,
      kind,
      page: pageOf(first, after, libraryDocumentsPerPage, libraryDocumentsKey),
    })
  }

  @Query(() => LibraryDocument, { nullable: true, description: 'A document of the library by its id.' })
  libraryDocument(
    @Args('id', { description: 'Its id in addresses.' }) id: string,
    @Args(localeArgument) locale: Locale,
  ): Promise<LibraryDocument | null> {
    return this.reads.load(libraryDocumentRead, { id, locale })
  }

  @Query(() => Timeline, {
    description: 'The milestones of the compact and of the World Summit on the Information Society.',
  })
  timeline(@Args(localeArgument) locale: Locale): Promise<Timeline | null> {
    return this.reads.load(timelineRead, { locale })
  }

  @Query(() => MilestonePage, { nullable: true, description: 'A milestone by its id, with its neighbours.' })
  milestone(
    @Args('id', { description: 'Its id in addresses.' }) id: string,
    @Args(localeArgument) locale: Locale,
  ): Promise<MilestonePage | null> {
    return this.reads.load(milestoneRead, { id, locale })
  }
}
