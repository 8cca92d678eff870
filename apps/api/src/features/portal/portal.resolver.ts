import { Args, Query, Resolver } from '@nestjs/graphql'
import { localeArgument } from '../../platform/graphql/arguments.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { Portal } from './portal.type.js'
import { portalRead } from './reads/portal.js'

/** GraphQL face of the front page. */
@Resolver()
export class PortalResolver {
  constructor(private readonly reads: PublicReads) {}

  @Query(() => Portal, {
    description: 'The front page: open consultations, the process and the library in figures.',
  })
  portal(@Args(localeArgument) locale: Locale): Promise<Portal | null> {
    return this.reads.load(portalRead, { locale })
  }
}
