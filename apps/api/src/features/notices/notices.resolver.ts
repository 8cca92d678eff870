import { Args, ID, Mutation, Query, Resolver, type ArgsOptions } from '@nestjs/graphql'
import { DataSource } from 'typeorm'
import { Asking } from '../../platform/asking/asking.js'
import { Database } from '../../platform/database/database.js'
import { actIdArgument, uuidOf } from '../../platform/graphql/act-id.js'
import {
  afterArgument,
  consultationArgument,
  firstArgument,
  localeArgument,
} from '../../platform/graphql/arguments.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { refusalOf, type Refusal } from '../../platform/graphql/refusal.type.js'
import { keyValues, pageOf } from '../../platform/reads/keyset.js'
import { followThread } from './commands/follow-thread.js'
import { setNoticeMail } from './commands/set-notice-mail.js'
import { unfollowThread } from './commands/unfollow-thread.js'
import { markNoticesRead } from './mark-notices-read.js'
import * as types from './notice.type.js'
import { noticesKey, noticesPerPage, noticesRead } from './reads/notices.js'
import { unsubscribeByLink } from './unsubscribe.js'

const codeArgument: ArgsOptions = {
  name: 'code',
  type: () => String,
  description: 'The code of the provision whose thread it is.',
}

/** GraphQL face of notices. */
@Resolver()
export class NoticesResolver {
  constructor(
    private readonly database: Database,
    private readonly acts: DataSource,
  ) {}

  @Query(() => types.Notices, { description: 'What you are told, newest first.' })
  async notices(
    @Args(localeArgument) locale: Locale,
    @Args(firstArgument(noticesPerPage)) first: number | null,
    @Args(afterArgument) after: string | null,
    @AskingParameter() asking: Asking,
  ): Promise<types.Notices | null> {
    const page = pageOf(first, after, noticesPerPage, noticesKey)
    const { account } = await asking.person()
    const values = [account, page.first, ...keyValues(page, 2), locale]
    return (await this.database.one(noticesRead, values))?.data ?? null
  }

  @Mutation(() => types.FollowThreadResult, { description: 'Has you told what is new in a thread.' })
  async followThread(
    @Args(actIdArgument) actId: string,
    @Args(consultationArgument) consultation: string,
    @Args(codeArgument) code: string,
    @AskingParameter() asking: Asking,
  ): Promise<types.FollowThreadDone | Refusal> {
    const given = { consultation, code }
    const outcome = await followThread(this.acts, await asking.person(), given, uuidOf(actId, 'actId'))
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    return Object.assign(new types.FollowThreadDone(), { following: true })
  }

  @Mutation(() => types.UnfollowThreadResult, { description: 'Has you told no longer.' })
  async unfollowThread(
    @Args(actIdArgument) actId: string,
    @Args(consultationArgument) consultation: string,
    @Args(codeArgument) code: string,
    @AskingParameter() asking: Asking,
  ): Promise<types.UnfollowThreadDone | Refusal> {
    const given = { consultation, code }
    const outcome = await unfollowThread(this.acts, await asking.person(), given, uuidOf(actId, 'actId'))
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    return Object.assign(new types.UnfollowThreadDone(), { following: false })
  }

  @Mutation(() => types.SetNoticeMailResult, {
    description: 'Sets whether each notice also goes to your address at once. Off unless you say so.',
  })
  async setNoticeMail(
    @Args(actIdArgument) actId: string,
    @Args('mail', { description: 'Whether it does.' }) mail: boolean,
    @AskingParameter() asking: Asking,
  ): Promise<types.SetNoticeMailDone | Refusal> {
    const outcome = await setNoticeMail(this.acts, await asking.person(), { mail }, uuidOf(actId, 'actId'))
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    return Object.assign(new types.SetNoticeMailDone(), { mail })
  }

  @Mutation(() => types.MarkNoticesReadResult, { description: 'Marks your notices as read.' })
  async markNoticesRead(
    @Args('newest', { type: () => ID, description: 'The newest one that you saw.' }) newest: string,
    @AskingParameter() asking: Asking,
  ): Promise<types.MarkNoticesReadDone | Refusal> {
    const answer = await markNoticesRead(this.acts, await asking.person(), uuidOf(newest, 'newest'))
    return 'outcome' in answer ? refusalOf(answer) : Object.assign(new types.MarkNoticesReadDone(), answer)
  }

  @Mutation(() => types.UnsubscribeByLinkResult, {
    description: 'Ends mail by the link in one, without an account page.',
  })
  async unsubscribeByLink(
    @Args('token', { description: 'What the link holds.' }) token: string,
  ): Promise<types.UnsubscribeByLinkDone | Refusal> {
    const answer = await unsubscribeByLink(this.database, this.acts, token)
    return 'outcome' in answer ? refusalOf(answer) : Object.assign(new types.UnsubscribeByLinkDone(), answer)
  }
}
