import { Args, Query, Resolver } from '@nestjs/graphql'
import type { Asking } from '../../platform/asking/asking.js'
import { Database } from '../../platform/database/database.js'
import { uuidOf } from '../../platform/graphql/act-id.js'
import { consultationArgument, localeArgument } from '../../platform/graphql/arguments.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { BranchPage, ContributionHistory } from './branch.type.js'
import { guessLanguage } from './language-guess.js'
import { branchRead } from './reads/branch.js'
import { historyRead } from './reads/history.js'
import { viewerThread } from './reads/viewer-thread.js'
import { codeArgument, contributionArgument, cursorArgument, cursorOf } from './thread-arguments.type.js'
import { ViewerThread } from './viewer.type.js'

/** GraphQL face of reading threads, where they are not part of a provision's page. */
@Resolver()
export class ThreadResolver {
  constructor(
    private readonly reads: PublicReads,
    private readonly database: Database,
  ) {}

  @Query(() => BranchPage, {
    nullable: true,
    description: 'A contribution with the way that leads to it and the replies to it.',
  })
  branch(
    @Args(consultationArgument) consultation: string,
    @Args(codeArgument) code: string,
    @Args(contributionArgument) contribution: string,
    @Args(localeArgument) locale: Locale,
    @Args(cursorArgument('after', 'The page behind this contribution.')) after: string | null,
    @Args(cursorArgument('before', 'The page before this contribution.')) before: string | null,
  ): Promise<BranchPage | null> {
    return this.reads.load(branchRead, {
      consultation,
      code,
      contribution: uuidOf(contribution, 'contribution'),
      locale,
      after: cursorOf(after, 'after'),
      before: cursorOf(before, 'before'),
    })
  }

  @Query(() => ContributionHistory, {
    nullable: true,
    description: 'What a contribution said before it was edited.',
  })
  contributionHistory(
    @Args(consultationArgument) consultation: string,
    @Args(codeArgument) code: string,
    @Args(contributionArgument) contribution: string,
    @Args(localeArgument) locale: Locale,
  ): Promise<ContributionHistory | null> {
    const id = uuidOf(contribution, 'contribution')
    return this.reads.load(historyRead, { consultation, code, contribution: id, locale })
  }

  @Query(() => String, {
    description: 'The language that a text seems to be in, as a short code: a suggestion for its writer.',
  })
  guessLanguage(
    @Args('text', { description: 'The text; its first 1,000 characters tell enough.' }) text: string,
    @Args(localeArgument) locale: Locale,
  ): Promise<string> {
    return guessLanguage(text, locale)
  }

  @Query(() => ViewerThread, {
    nullable: true,
    description: 'What a thread is to the person who asks: whether they may write, what is theirs.',
  })
  async viewerThread(
    @AskingParameter() asking: Asking,
    @Args(consultationArgument) consultation: string,
    @Args(codeArgument) code: string,
  ): Promise<ViewerThread | null> {
    return viewerThread(this.database, await asking.person(), consultation, code)
  }
}
