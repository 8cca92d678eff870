import { Args, Query, Resolver } from '@nestjs/graphql'
import { Locale } from '../../platform/graphql/locale.type.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { Consultation } from './consultation.type.js'
import { consultationRead } from './reads/consultation.js'

/** GraphQL face of consultations. */
@Resolver()
export class ConsultationsResolver {
  constructor(private readonly reads: PublicReads) {}

  @Query(() => Consultation, { nullable: true, description: 'A consultation by its name in addresses.' })
  consultation(@Args('slug') slug: string, @Args('locale', { type: () => Locale }) locale: Locale): Promise<Consultation | null> {
    return this.reads.load(consultationRead, { slug, locale })
  }
}
