import { Field, ID, Int, ObjectType } from '@nestjs/graphql'
import { AuthoredText } from '../../platform/graphql/authored-text.type.js'
import { PageInfo } from '../../platform/graphql/page-info.type.js'
import { resultType } from '../../platform/graphql/result.js'

/** What was decided on a contribution of the reader's. */
@ObjectType({ description: 'A decision on a contribution of yours. The reason is for you alone.' })
export class NoticeDecision {
  @Field({ description: 'hide, restore or publish.' })
  decision!: string
  @Field(() => Int, { nullable: true, description: 'The rule of the code of conduct.' })
  rule!: number | null
  @Field(() => String, { nullable: true, description: 'The reason.' })
  reason!: string | null
  @Field(() => String, { nullable: true, description: 'The language of the reason.' })
  reasonLanguage!: string | null
}

/** Something that the reader is told. */
@ObjectType({ description: 'Something that you are told.' })
export class Notice {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
  @Field({ description: 'reply, decision, thread_news or helpful.' })
  kind!: string
  @Field({ description: 'When.' })
  createdAt!: string
  @Field({ description: 'Whether you have read it.' })
  read!: boolean
  @Field({ description: 'Whether more of the same came until you read it.' })
  more!: boolean
  @Field({ description: 'The consultation, by its name in addresses.' })
  consultation!: string
  @Field(() => AuthoredText, { nullable: true, description: 'The title of the consultation.' })
  consultationTitle!: AuthoredText | null
  @Field({ description: 'The provision, by its code.' })
  provisionCode!: string
  @Field(() => ID, { description: 'The contribution that it is about.' })
  contribution!: string
  @Field({ description: 'Whether that contribution can be read now.' })
  shown!: boolean
  @Field(() => String, {
    nullable: true,
    description: 'Who wrote it, of replies and of news, while it can be read.',
  })
  authorName!: string | null
  @Field(() => NoticeDecision, { nullable: true, description: 'What was decided.' })
  decision!: NoticeDecision | null
}

/** A notice with its place. */
@ObjectType({ description: 'A notice in your list.' })
export class NoticeEdge {
  @Field({ description: 'Its place in the list, to be given as `after`.' })
  cursor!: string
  @Field(() => Notice, { description: 'The notice.' })
  node!: Notice
}

/** A thread that the reader follows. */
@ObjectType({ description: 'A thread that you follow.' })
export class FollowedThread {
  @Field({ description: 'The consultation, by its name in addresses.' })
  consultation!: string
  @Field(() => AuthoredText, { nullable: true, description: 'The title of the consultation.' })
  consultationTitle!: AuthoredText | null
  @Field({ description: 'The provision, by its code.' })
  provisionCode!: string
}

/** What the reader is told. */
@ObjectType({ description: 'What you are told, newest first.' })
export class Notices {
  @Field({ description: 'Whether somebody is signed in; if not, nothing else is here.' })
  signedIn!: boolean
  @Field(() => Int, { description: 'How many are unread; counted to 100.' })
  unread!: number
  @Field({ description: 'Whether each also goes out by mail at once.' })
  mail!: boolean
  @Field({ description: 'Whether the account has an address that mail could go to.' })
  hasAddress!: boolean
  @Field(() => [FollowedThread], { description: 'Threads that you follow, newest first, at most 100.' })
  followed!: FollowedThread[]
  @Field(() => [NoticeEdge], { description: 'The notices of this page.' })
  edges!: NoticeEdge[]
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo
}

@ObjectType({ description: 'Whether you follow the thread now.' })
class Following {
  @Field({ description: 'Whether you are told what is new in it.' })
  following!: boolean
}
@ObjectType({ description: 'You follow the thread.' })
export class FollowThreadDone extends Following {}
@ObjectType({ description: 'You follow the thread no longer.' })
export class UnfollowThreadDone extends Following {}
/** Mail was set. */
@ObjectType({ description: 'Whether notices go out by mail is set.' })
export class SetNoticeMailDone {
  @Field({ description: 'Whether each notice goes out by mail at once.' })
  mail!: boolean
}
/** The link of a mail ended mail. */
@ObjectType({ description: 'No notice goes out by mail any more.' })
export class UnsubscribeByLinkDone {
  @Field({ description: 'False: none goes out.' })
  mail!: boolean
}
/** Notices are read. */
@ObjectType({ description: 'The notices are marked as read.' })
export class MarkNoticesReadDone {
  @Field(() => Int, { description: 'How many are still unread; counted to 100.' })
  unread!: number
}

export const FollowThreadResult = resultType('followThread', FollowThreadDone)
export const UnfollowThreadResult = resultType('unfollowThread', UnfollowThreadDone)
export const SetNoticeMailResult = resultType('setNoticeMail', SetNoticeMailDone)
export const UnsubscribeByLinkResult = resultType('unsubscribeByLink', UnsubscribeByLinkDone)
export const MarkNoticesReadResult = resultType('markNoticesRead', MarkNoticesReadDone)
