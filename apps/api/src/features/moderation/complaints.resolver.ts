import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql'
import { DataSource } from 'typeorm'
import { Asking } from '../../platform/asking/asking.js'
import { Database } from '../../platform/database/database.js'
import { actIdArgument, isUuid, uuidOf } from '../../platform/graphql/act-id.js'
import { consultationArgument, localeArgument } from '../../platform/graphql/arguments.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { refusalOf, type Refusal } from '../../platform/graphql/refusal.type.js'
import { complain } from './commands/complain.js'
import { ComplaintLimits } from './complaint-limits.js'
import { Complainable, ComplainDone, ComplainResult } from './moderation.type.js'
import { complainable } from './reads/complainable.js'
import { complaintDeadline } from './reads/complaint-deadline.js'

/** GraphQL face of complaints. */
@Resolver()
export class ComplaintsResolver {
  constructor(
    private readonly database: Database,
    private readonly acts: DataSource,
    private readonly limits: ComplaintLimits,
  ) {}

  @Query(() => Complainable, {
    nullable: true,
    description: 'A contribution that the reader may complain about.',
  })
  async complainable(
    @Args(consultationArgument) consultation: string,
    @Args('code', { description: 'The code of its provision.' }) code: string,
    @Args('contribution', { type: () => ID, description: 'Its id.' }) contribution: string,
    @AskingParameter() asking: Asking,
  ): Promise<Complainable | null> {
    if (!isUuid(contribution) || `${consultation}${code}`.includes('\0')) return null
    const { account } = await asking.person()
    return (await this.database.one(complainable, [account, consultation, code, contribution]))?.data ?? null
  }

  @Mutation(() => ComplainResult, {
    description: 'Complains about a contribution. It needs no account, and hides nothing: a person decides.',
  })
  async complain(
    @Args(actIdArgument) actId: string,
    @Args('contribution', { type: () => ID, description: 'The contribution.' }) contribution: string,
    @Args('ground', { description: 'The ground, as the public list of grounds names it.' }) ground: string,
    @Args('explanation', { description: 'In your own words; may be empty, except on the ground `other`.' })
    explanation: string,
    @Args(localeArgument) locale: Locale,
    @AskingParameter() asking: Asking,
  ): Promise<ComplainDone | Refusal> {
    const person = await asking.person()
    const id = uuidOf(contribution, 'contribution')
    const act = uuidOf(actId, 'actId')
    const tooMany = await this.limits.count(person, asking.addressPrefix, id)
    if (tooMany) return refusalOf(tooMany)
    const given = { contribution: id, ground, explanation, language: locale }
    const outcome = await complain(this.acts, person, given, act)
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    if (outcome.outcome !== 'done') throw new Error('a complaint always changes something')
    return Object.assign(
      new ComplainDone(),
      await this.database.one(complaintDeadline, [outcome.entry.ids['complaint']]),
    )
  }
}
