import { Args, Query, Resolver } from '@nestjs/graphql'
import { consultationArgument, localeArgument } from '../../platform/graphql/arguments.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { AddresseeClass, CompactText, ProvisionPage } from './compact.type.js'
import { compactTextRead } from './reads/compact-text.js'
import { provisionRead } from './reads/provision.js'

const besideArgument = {
  name: 'beside',
  type: () => Locale,
  nullable: true,
  description: 'A second language to give beside the first.',
}

/** GraphQL face of the text under consultation. */
@Resolver()
export class CompactResolver {
  constructor(private readonly reads: PublicReads) {}

  @Query(() => CompactText, {
    nullable: true,
    description: 'The text that a consultation reads, whole or by addressee.',
  })
  compactText(
    @Args(consultationArgument) consultation: string,
    @Args(localeArgument) locale: Locale,
    @Args('addressee', {
      type: () => AddresseeClass,
      nullable: true,
      description: 'Only what is addressed to this class.',
    })
    addressee: AddresseeClass | null,
    @Args(besideArgument) beside: Locale | null,
  ): Promise<CompactText | null> {
    return this.reads.load(compactTextRead, { consultation, locale, addressee, beside })
  }

  @Query(() => ProvisionPage, {
    nullable: true,
    description: 'A provision of the text that a consultation reads, with its neighbours.',
  })
  provision(
    @Args(consultationArgument) consultation: string,
    @Args('code', { description: 'Its id, for example `A.M1`.' }) code: string,
    @Args(localeArgument) locale: Locale,
    @Args(besideArgument) beside: Locale | null,
  ): Promise<ProvisionPage | null> {
    return this.reads.load(provisionRead, { consultation, code, locale, beside })
  }
}
