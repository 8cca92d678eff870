import { Field, Int, ObjectType } from '@nestjs/graphql'
import { PageInfo } from '../../platform/graphql/page-info.type.js'
import { ModeratedContribution } from './moderation.type.js'

/** A contribution that waits for an administrator, or was hidden by one. */
@ObjectType({ description: 'A contribution in a list of administrators.' })
export class ModerationItem {
  @Field(() => ModeratedContribution, { description: 'The contribution.' })
  contribution!: ModeratedContribution
  @Field({ description: 'Since when it is in this list.' })
  since!: string
  @Field({ description: 'Until when a person was to decide; of hidden ones, when it was decided.' })
  due!: string
  @Field({ description: 'Whether that moment is over and nobody decided.' })
  overdue!: boolean
  @Field(() => Int, { description: 'How many complaints are open.' })
  complaintCount!: number
  @Field(() => [String], { description: 'Their grounds.' })
  grounds!: string[]
  @Field(() => Int, { nullable: true, description: 'The rule that it was hidden under.' })
  rule!: number | null
}

/** An item with its place. */
@ObjectType({ description: 'An item in a list of administrators.' })
export class ModerationItemEdge {
  @Field({ description: 'Its place in the list, to be given as `after`.' })
  cursor!: string
  @Field(() => ModerationItem, { description: 'The item.' })
  node!: ModerationItem
}

/** A page of such a list. */
@ObjectType({ description: 'A page of a list of administrators.' })
export class ModerationItemConnection {
  @Field(() => [ModerationItemEdge], { description: 'The items of this page.' })
  edges!: ModerationItemEdge[]
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo
}

/** What administrators have before them. */
@ObjectType({ description: 'What waits for administrators.' })
export class ModerationLists {
  @Field({ description: 'Whether the reader administers the instance; if not, the lists are empty.' })
  allowed!: boolean
  @Field(() => ModerationItemConnection, { description: 'What is complained of, the longest wait first.' })
  complainedOf!: ModerationItemConnection
  @Field(() => ModerationItemConnection, { description: 'What is held before publishing, oldest first.' })
  held!: ModerationItemConnection
  @Field(() => ModerationItemConnection, { description: 'What is hidden, newest decision first.' })
  hidden!: ModerationItemConnection
}
