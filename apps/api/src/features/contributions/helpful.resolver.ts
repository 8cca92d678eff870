import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { DataSource } from 'typeorm'
import type { Asking } from '../../platform/asking/asking.js'
import { actIdArgument, uuidOf } from '../../platform/graphql/act-id.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { refusalOf } from '../../platform/graphql/refusal.type.js'
import { countAct } from './act-limits.js'
import { markHelpful } from './commands/mark-helpful.js'
import { unmarkHelpful } from './commands/unmark-helpful.js'
import {
  MarkHelpfulDone,
  MarkHelpfulResult,
  UnmarkHelpfulDone,
  UnmarkHelpfulResult,
} from './contributions.type.js'
import { contributionArgument } from './thread-arguments.type.js'

/** GraphQL face of telling an author that a contribution helped. */
@Resolver()
export class HelpfulResolver {
  constructor(private readonly acts: DataSource) {}

  @Mutation(() => MarkHelpfulResult, {
    description: 'Tells its author that a contribution helped. Nobody else hears of it, nothing is counted.',
  })
  async markHelpful(
    @AskingParameter() asking: Asking,
    @Args(actIdArgument) actId: string,
    @Args(contributionArgument) contribution: string,
  ): Promise<typeof MarkHelpfulResult> {
    const input = { contribution: uuidOf(contribution, 'contribution') }
    const person = await asking.person()
    const outcome =
      (await countAct(person, 'act')) ?? (await markHelpful(this.acts, person, input, uuidOf(actId, 'actId')))
    return outcome.outcome === 'refused' ? refusalOf(outcome) : Object.assign(new MarkHelpfulDone(), input)
  }

  @Mutation(() => UnmarkHelpfulResult, { description: 'Takes that word back.' })
  async unmarkHelpful(
    @AskingParameter() asking: Asking,
    @Args(actIdArgument) actId: string,
    @Args(contributionArgument) contribution: string,
  ): Promise<typeof UnmarkHelpfulResult> {
    const input = { contribution: uuidOf(contribution, 'contribution') }
    const person = await asking.person()
    const outcome =
      (await countAct(person, 'act')) ??
      (await unmarkHelpful(this.acts, person, input, uuidOf(actId, 'actId')))
    return outcome.outcome === 'refused' ? refusalOf(outcome) : Object.assign(new UnmarkHelpfulDone(), input)
  }
}
