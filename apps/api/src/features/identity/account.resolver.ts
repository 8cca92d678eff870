import { Args, Query, Resolver } from '@nestjs/graphql'
import { localeArgument } from '../../platform/graphql/arguments.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { Country, StakeholderGroup } from './country.type.js'
import { countriesRead, stakeholderGroupsRead } from './reads/countries.js'

/** GraphQL face of one's own account. */
@Resolver()
export class AccountResolver {
  constructor(private readonly reads: PublicReads) {}

  @Query(() => [Country], { description: 'All countries, in the order of the language’s own list.' })
  async countries(@Args(localeArgument) locale: Locale): Promise<Country[]> {
    return (await this.reads.load(countriesRead, { locale })) ?? []
  }

  @Query(() => [StakeholderGroup], { description: 'All stakeholder groups, in their order.' })
  async stakeholderGroups(): Promise<StakeholderGroup[]> {
    return (await this.reads.load(stakeholderGroupsRead, {})) ?? []
  }
}
