import { Args, Query, Resolver } from '@nestjs/graphql'
import { consultationArgument, localeArgument } from '../../platform/graphql/arguments.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { ThreadOrder } from '../contributions/contribution.type.js'
import { threadReading } from '../contributions/thread.shape.js'
import {
  allArgument,
  cursorArgument,
  cursorOf,
  orderArgument,
} from '../contributions/thread-arguments.type.js'
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
    @Args(orderArgument) order: ThreadOrder | null,
    @Args(cursorArgument('after', 'The page behind this contribution.')) after: string | null,
    @Args(cursorArgument('before', 'The page before this contribution.')) before: string | null,
    @Args(cursorArgument('comment', 'The page on which this contribution stands in its place.'))
    comment: string | null,
    @Args(allArgument) all: boolean | null,
  ): Promise<ProvisionPage | null> {
    const thread = threadReading({
      order: order ?? ThreadOrder.reading,
      after: cursorOf(after, 'after'),
      before: cursorOf(before, 'before'),
      comment: cursorOf(comment, 'comment'),
      all: all ?? false,
    })
    return this.reads.load(provisionRead, { consultation, code, locale, beside, thread })
  }
}
