import { Field, ID, Int, ObjectType } from '@nestjs/graphql'
import { AuthoredText, Direction } from '../../platform/graphql/authored-text.type.js'
import { ContributionState, ThreadContribution, ThreadPage } from './contribution.type.js'

/** What stands above a contribution, in short. */
@ObjectType({ description: 'What stands above a contribution, in short.' })
export class BranchAncestor {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
  @Field(() => Int, { description: 'Its level in the thread, from 1.' })
  depth!: number
  @Field(() => ContributionState, { description: 'Where it stands.' })
  state!: ContributionState
  @Field(() => String, {
    nullable: true,
    description: 'Who spoke; null when the account was closed, and for a mark.',
  })
  authorName!: string | null
  @Field(() => String, { nullable: true, description: 'How it begins; null for a mark.' })
  excerpt!: string | null
  @Field(() => String, { nullable: true, description: 'The language of `excerpt`.' })
  language!: string | null
  @Field(() => Direction, { nullable: true, description: 'The direction of `excerpt`.' })
  direction!: Direction | null
}

/** Where a contribution is at home. */
@ObjectType({ isAbstract: true })
abstract class ContributionPlace {
  @Field({ description: 'Whether the consultation is demonstration data.' })
  demo!: boolean
  @Field({ description: 'The consultation, by its name in addresses.' })
  consultationSlug!: string
  @Field(() => AuthoredText, { description: 'Title of the consultation.' })
  consultationTitle!: AuthoredText
  @Field({ description: 'The id of the provision that it is about.' })
  code!: string
  @Field(() => AuthoredText, {
    nullable: true,
    description: 'The provision as the text under consultation has it now.',
  })
  provisionText!: AuthoredText | null
}

/** A contribution with what stands above and below it. */
@ObjectType({ description: 'A contribution with what stands above and below it.' })
export class BranchPage extends ContributionPlace {
  @Field(() => [BranchAncestor], { description: 'What it replies to, from the root of the thread.' })
  ancestors!: BranchAncestor[]
  @Field(() => ThreadPage, {
    description: 'The contribution and the replies to it, eight levels of them, in reading order.',
  })
  thread!: ThreadPage
}

/** What a contribution said before it was edited. */
@ObjectType({ description: 'What a contribution said before it was edited.' })
export class ContributionRevision {
  @Field(() => Int, { description: 'Which it is, from 1.' })
  number!: number
  @Field({ description: 'What it said.' })
  body!: string
  @Field({ description: 'The language of `body`, as a short code.' })
  language!: string
  @Field(() => Direction, { description: 'The direction of `body`.' })
  direction!: Direction
  @Field({ description: 'From when it said so, as an instant (ISO 8601).' })
  fromAt!: string
  @Field({ description: 'Until when it said so, as an instant (ISO 8601).' })
  untilAt!: string
}

/** A contribution with what it said before. */
@ObjectType({ description: 'A contribution with what it said before.' })
export class ContributionHistory extends ContributionPlace {
  @Field(() => ThreadContribution, { description: 'It, as it is now.' })
  contribution!: ThreadContribution
  @Field(() => [ContributionRevision], {
    description: 'What it said before, the newest first; at most 100. None of what is hidden or withdrawn.',
  })
  revisions!: ContributionRevision[]
}
