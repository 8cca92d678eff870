import { Field, ID, Int, ObjectType } from '@nestjs/graphql'
import { resultType } from '../../platform/graphql/result.js'
import { ThreadContribution } from './contribution.type.js'

/** What an act on one's own contribution leads to. */
@ObjectType({ isAbstract: true })
abstract class OwnContributionDone {
  @Field(() => ThreadContribution, { description: 'It, as its author sees it.' })
  contribution!: ThreadContribution
  @Field(() => Int, {
    nullable: true,
    description: 'The number of the act in the record of the consultation; null when nothing was changed.',
  })
  entry!: number | null
}

/** A contribution was taken. */
@ObjectType({ description: 'The contribution was taken; it is `held` where somebody publishes it first.' })
export class PostContributionDone extends OwnContributionDone {}
/** What postContribution answers. */
export const PostContributionResult = resultType('postContribution', PostContributionDone)

/** A contribution was changed. */
@ObjectType({ description: 'The contribution says so now.' })
export class EditContributionDone extends OwnContributionDone {}
/** What editContribution answers. */
export const EditContributionResult = resultType('editContribution', EditContributionDone)

/** A contribution was taken back. */
@ObjectType({ description: 'The contribution was taken back.' })
export class WithdrawContributionDone extends OwnContributionDone {}
/** What withdrawContribution answers. */
export const WithdrawContributionResult = resultType('withdrawContribution', WithdrawContributionDone)

/** Its author is told that it helped. */
@ObjectType({ description: 'The author is told that it helped.' })
export class MarkHelpfulDone {
  @Field(() => ID, { description: 'The contribution.' })
  contribution!: string
}
/** What markHelpful answers. */
export const MarkHelpfulResult = resultType('markHelpful', MarkHelpfulDone)

/** The word was taken back. */
@ObjectType({ description: 'The word was taken back.' })
export class UnmarkHelpfulDone {
  @Field(() => ID, { description: 'The contribution.' })
  contribution!: string
}
/** What unmarkHelpful answers. */
export const UnmarkHelpfulResult = resultType('unmarkHelpful', UnmarkHelpfulDone)
