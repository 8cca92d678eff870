import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql'
import type { Person } from '@convene/rules/person.js'
import { DataSource } from 'typeorm'
import type { Asking } from '../../platform/asking/asking.js'
import { Database } from '../../platform/database/database.js'
import { actIdArgument, uuidOf } from '../../platform/graphql/act-id.js'
import { consultationArgument, localeArgument } from '../../platform/graphql/arguments.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { refusalOf } from '../../platform/graphql/refusal.type.js'
import type { Appended } from '../../platform/record/append.js'
import { countAct } from './act-limits.js'
import { editContribution } from './commands/edit-contribution.js'
import { postContribution } from './commands/post-contribution.js'
import { withdrawContribution } from './commands/withdraw-contribution.js'
import {
  EditContributionDone,
  EditContributionResult,
  PostContributionDone,
  PostContributionResult,
  WithdrawContributionDone,
  WithdrawContributionResult,
} from './contributions.type.js'
import { guessLanguage } from './language-guess.js'
import { ownContribution } from './reads/own-contribution.js'
import {
  bodyArgument,
  codeArgument,
  contributionArgument,
  cursorOf,
  languageArgument,
  languageOf,
} from './thread-arguments.type.js'

/** GraphQL face of writing. */
@Resolver()
export class ContributionsResolver {
  constructor(
    private readonly acts: DataSource,
    private readonly database: Database,
  ) {}

  @Mutation(() => PostContributionResult, {
    description: 'Says something on a provision, or replies to a contribution.',
  })
  async postContribution(
    @AskingParameter() asking: Asking,
    @Args(actIdArgument) actId: string,
    @Args(consultationArgument) consultation: string,
    @Args(codeArgument) code: string,
    @Args(bodyArgument) body: string,
    @Args(localeArgument) locale: Locale,
    @Args('parent', { type: () => ID, nullable: true, description: 'The contribution it replies to.' })
    parent: string | null,
    @Args(languageArgument('guessed')) language: string | null,
    @Args('quote', {
      type: () => String,
      nullable: true,
      description: 'What it quotes of the provision or of what it replies to; at most 1,000 characters.',
    })
    quote: string | null,
    @Args('machineUse', {
      type: () => Boolean,
      nullable: true,
      description: 'Whether it may be used to train machines; as the account says unless given.',
    })
    machineUse: boolean | null,
  ): Promise<typeof PostContributionResult> {
    const id = uuidOf(actId, 'actId')
    const person = await asking.person()
    const said = languageOf(language)
    const input = {
      consultation,
      code,
      parent: cursorOf(parent, 'parent'),
      body,
      language: said ?? (await guessLanguage(body, locale)),
      languageGiven: said !== null,
      quote: quote ?? null,
      machineUse: machineUse ?? null,
    }
    const outcome =
      (await countAct(person, 'write')) ?? (await postContribution(this.acts, person, input, id))
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    if (outcome.outcome !== 'done') throw new Error('posting always changes something')
    return this.#own(new PostContributionDone(), person, outcome.entry.ids['contribution'], outcome)
  }

  @Mutation(() => EditContributionResult, {
    description: 'Changes what one said, within 30 minutes; what it said before is shown in its history.',
  })
  async editContribution(
    @AskingParameter() asking: Asking,
    @Args(actIdArgument) actId: string,
    @Args(contributionArgument) contribution: string,
    @Args('revision', {
      type: () => Int,
      description: 'How often it had been edited when it was read: another edit since is not written over.',
    })
    revision: number,
    @Args(bodyArgument) body: string,
    @Args(languageArgument('as it is')) language: string | null,
  ): Promise<typeof EditContributionResult> {
    const input = {
      contribution: uuidOf(contribution, 'contribution'),
      revision,
      body,
      language: languageOf(language),
    }
    const person = await asking.person()
    const outcome =
      (await countAct(person, 'write')) ??
      (await editContribution(this.acts, person, input, uuidOf(actId, 'actId')))
    return outcome.outcome === 'refused'
      ? refusalOf(outcome)
      : this.#own(new EditContributionDone(), person, input.contribution, outcome)
  }

  @Mutation(() => WithdrawContributionResult, {
    description: 'Takes back what one said: its place stays marked, the replies stay.',
  })
  async withdrawContribution(
    @AskingParameter() asking: Asking,
    @Args(actIdArgument) actId: string,
    @Args(contributionArgument) contribution: string,
  ): Promise<typeof WithdrawContributionResult> {
    const input = { contribution: uuidOf(contribution, 'contribution') }
    const person = await asking.person()
    const outcome =
      (await countAct(person, 'act')) ??
      (await withdrawContribution(this.acts, person, input, uuidOf(actId, 'actId')))
    return outcome.outcome === 'refused'
      ? refusalOf(outcome)
      : this.#own(new WithdrawContributionDone(), person, input.contribution, outcome)
  }

  /** The first time as every time: the contribution as it stands now. */
  async #own<Done extends object>(
    done: Done,
    { account }: Person,
    contribution: unknown,
    outcome: { outcome: 'done'; entry: Appended } | { outcome: 'nothingChanged' },
  ) {
    const found = await this.database.one(ownContribution, [contribution, account])
    if (!found) throw new Error('the contribution that was acted on is not there')
    return Object.assign(done, {
      contribution: found.data,
      entry: outcome.outcome === 'done' ? outcome.entry.number : null,
    })
  }
}
