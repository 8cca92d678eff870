import { Args, ID, Int, Mutation, Query, Resolver, type ArgsOptions } from '@nestjs/graphql'
import { DataSource } from 'typeorm'
import { Asking } from '../../platform/asking/asking.js'
import { Database } from '../../platform/database/database.js'
import { actIdArgument, isUuid, uuidOf } from '../../platform/graphql/act-id.js'
import { firstArgument, localeArgument } from '../../platform/graphql/arguments.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { refusalOf, type Refusal } from '../../platform/graphql/refusal.type.js'
import { keyValues, pageOf } from '../../platform/reads/keyset.js'
import type { Command } from '../../platform/record/command.js'
import { dismissComplaints } from './commands/dismiss-complaints.js'
import { hideContribution } from './commands/hide-contribution.js'
import { publishContribution } from './commands/publish-contribution.js'
import { restoreContribution } from './commands/restore-contribution.js'
import { ModerationLists } from './moderation-lists.type.js'
import * as types from './moderation.type.js'
import { moderationCase } from './reads/moderation-case.js'
import { moderationKey, moderationLists, moderationPerPage } from './reads/moderation-lists.js'

const contributionArgument: ArgsOptions = {
  name: 'contribution',
  type: () => ID,
  description: 'The contribution.',
}
const ruleArgument: ArgsOptions = {
  name: 'rule',
  type: () => Int,
  description: 'The rule of the code of conduct, 1 to 6. It is public.',
}
const reasonArgument: ArgsOptions = {
  name: 'reason',
  type: () => String,
  description: 'Why, in at most 2,000 characters. It goes to the author alone.',
}
const after = (name: string): ArgsOptions => ({
  name,
  type: () => String,
  nullable: true,
  description: 'The cursor of the item to go on behind in this list.',
})

/** GraphQL face of what administrators decide. */
@Resolver()
export class ModerationResolver {
  constructor(
    private readonly database: Database,
    private readonly acts: DataSource,
  ) {}

  @Query(() => ModerationLists, { description: 'What waits for administrators, and what they hid.' })
  async moderation(
    @Args(firstArgument(moderationPerPage)) first: number | null,
    @Args(after('complainedAfter')) complainedAfter: string | null,
    @Args(after('heldAfter')) heldAfter: string | null,
    @Args(after('hiddenAfter')) hiddenAfter: string | null,
    @AskingParameter() asking: Asking,
  ): Promise<ModerationLists | null> {
    const pages = [complainedAfter, heldAfter, hiddenAfter].map((cursor) =>
      pageOf(first, cursor, moderationPerPage, moderationKey),
    )
    const { account } = await asking.person()
    const values = [account, first ?? moderationPerPage, ...pages.flatMap((page) => keyValues(page, 2))]
    return (await this.database.one(moderationLists, values))?.data ?? null
  }

  @Query(() => types.ModerationCase, {
    nullable: true,
    description: 'A contribution with all that an administrator decides from.',
  })
  async moderationCase(
    @Args(contributionArgument) contribution: string,
    @AskingParameter() asking: Asking,
  ): Promise<types.ModerationCase | null> {
    if (!isUuid(contribution)) return null
    const { account } = await asking.person()
    return (await this.database.one(moderationCase, [account, contribution]))?.data ?? null
  }

  @Mutation(() => types.HideContributionResult, { description: 'Hides a contribution under a rule.' })
  hideContribution(
    @Args(actIdArgument) actId: string,
    @Args(contributionArgument) contribution: string,
    @Args(ruleArgument) rule: number,
    @Args(reasonArgument) reason: string,
    @Args(localeArgument) locale: Locale,
    @AskingParameter() asking: Asking,
  ) {
    const given = { contribution, rule, reason, language: locale }
    return this.#decide(hideContribution, types.HideContributionDone, given, actId, asking)
  }

  @Mutation(() => types.RestoreContributionResult, { description: 'Shows a hidden contribution again.' })
  restoreContribution(
    @Args(actIdArgument) actId: string,
    @Args(contributionArgument) contribution: string,
    @Args(ruleArgument) rule: number,
    @Args(reasonArgument) reason: string,
    @Args(localeArgument) locale: Locale,
    @AskingParameter() asking: Asking,
  ) {
    const given = { contribution, rule, reason, language: locale }
    return this.#decide(restoreContribution, types.RestoreContributionDone, given, actId, asking)
  }

  @Mutation(() => types.PublishContributionResult, { description: 'Publishes a contribution that is held.' })
  publishContribution(
    @Args(actIdArgument) actId: string,
    @Args(contributionArgument) contribution: string,
    @AskingParameter() asking: Asking,
  ) {
    return this.#decide(publishContribution, types.PublishContributionDone, { contribution }, actId, asking)
  }

  @Mutation(() => types.DismissComplaintsResult, {
    description: 'Answers the complaints about a contribution without hiding it.',
  })
  dismissComplaints(
    @Args(actIdArgument) actId: string,
    @Args(contributionArgument) contribution: string,
    @Args('newest', { type: () => ID, description: 'The newest complaint that was read.' }) newest: string,
    @AskingParameter() asking: Asking,
  ) {
    const given = { contribution, newest: uuidOf(newest, 'newest') }
    return this.#decide(dismissComplaints, types.DismissComplaintsDone, given, actId, asking)
  }

  /** The answer is the entry's ids, so it is the same however often the act is sent. */
  async #decide<Input extends { readonly contribution: string }, Done extends object>(
    command: Command<Input, undefined>,
    Done: new () => Done,
    input: Input,
    actId: string,
    asking: Asking,
  ): Promise<Done | Refusal> {
    const given = { ...input, contribution: uuidOf(input.contribution, 'contribution') }
    const outcome = await command(this.acts, await asking.person(), given, uuidOf(actId, 'actId'))
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    if (outcome.outcome !== 'done') throw new Error('a decision always changes something')
    const { contribution, decision } = outcome.entry.ids
    return Object.assign(new Done(), { contribution, decision })
  }
}
