import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql'
import { DataSource } from 'typeorm'
import type { Asking } from '../../platform/asking/asking.js'
import { Database } from '../../platform/database/database.js'
import { actIdArgument, uuidOf } from '../../platform/graphql/act-id.js'
import { consultationArgument, localeArgument } from '../../platform/graphql/arguments.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { refusalOf } from '../../platform/graphql/refusal.type.js'
import { postContribution } from './commands/post-contribution.js'
import { PostContributionDone, PostContributionResult } from './contributions.type.js'
import { guessLanguage } from './language-guess.js'
import { ownContribution } from './reads/own-contribution.js'
import { languageOf } from './written.js'
import { codeArgument, cursorOf } from './thread-arguments.type.js'

/** GraphQL face of contributions. */
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
    @Args('body', {
      description: 'What is said, in light Markdown: at most 4,000 characters, kept byte for byte.',
    })
    body: string,
    @Args(localeArgument) locale: Locale,
    @Args('parent', { type: () => ID, nullable: true, description: 'The contribution it replies to.' })
    parent: string | null,
    @Args('language', {
      type: () => String,
      nullable: true,
      description: 'The language it is written in, as a short code; guessed when not given.',
    })
    language: string | null,
    @Args('quote', {
      type: () => String,
      nullable: true,
      description: 'What it quotes of the provision or of what it replies to.',
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
    const outcome = await postContribution(
      this.acts,
      person,
      {
        consultation,
        code,
        parent: cursorOf(parent, 'parent'),
        body,
        language: languageOf(language) ?? guessLanguage(body, locale),
        languageGiven: languageOf(language) !== null,
        quote: quote ?? null,
        machineUse: machineUse ?? null,
      },
      id,
    )
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    if (outcome.outcome !== 'done') throw new Error('posting always changes something')
    const found = await this.database.one(ownContribution, [
      outcome.entry.ids['contribution'],
      person.account,
    ])
    if (!found) throw new Error('what was posted is not there')
    return Object.assign(new PostContributionDone(), { contribution: found.data })
  }

  @Query(() => String, {
    description: 'The language that a text seems to be in, as a short code: a suggestion for its writer.',
  })
  guessLanguage(
    @Args('text', { description: 'The text; its first 1,000 characters tell enough.' }) text: string,
    @Args(localeArgument) locale: Locale,
  ): string {
    return guessLanguage(text, locale)
  }
}
