import { Args, Int, Query, Resolver } from '@nestjs/graphql'
import {
  afterArgument,
  consultationArgument,
  firstArgument,
  localeArgument,
} from '../../platform/graphql/arguments.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { pageOf } from '../../platform/reads/keyset.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { Consultation, ConsultationConnection } from './consultation.type.js'
import { consultationRead } from './reads/consultation.js'
import { consultationsKey, consultationsPerPage, consultationsRead } from './reads/consultations.js'
import { roundRead } from './reads/round.js'
import { Round } from './round.type.js'

/** GraphQL face of consultations. */
@Resolver()
export class ConsultationsResolver {
  constructor(private readonly reads: PublicReads) {}

  @Query(() => ConsultationConnection, { description: 'All consultations, newest first.' })
  consultations(
    @Args(localeArgument) locale: Locale,
    @Args(firstArgument(consultationsPerPage)) first: number | null,
    @Args(afterArgument) after: string | null,
  ): Promise<ConsultationConnection | null> {
    return this.reads.load(consultationsRead, {
      locale,
      page: pageOf(first, after, consultationsPerPage, consultationsKey),
    })
  }

  @Query(() => Consultation, { nullable: true, description: 'A consultation by its name in addresses.' })
  consultation(
    @Args('slug', { description: 'Its name in addresses.' }) slug: string,
    @Args(localeArgument) locale: Locale,
  ): Promise<Consultation | null> {
    return this.reads.load(consultationRead, { slug, locale })
  }

  @Query(() => Round, { nullable: true, description: 'A round of a consultation by its number.' })
  round(
    @Args(consultationArgument) consultation: string,
    @Args('number', { type: () => Int, description: 'Its number within the consultation, from 1.' })
    number: number,
    @Args(localeArgument) locale: Locale,
  ): Promise<Round | null> {
    return this.reads.load(roundRead, { consultation, number, locale })
  }
}
