import { Field, ObjectType } from '@nestjs/graphql'
import { resultType } from '../../platform/graphql/result.js'
import { ThreadContribution } from './contribution.type.js'

/** A contribution was taken. */
@ObjectType({ description: 'The contribution was taken.' })
export class PostContributionDone {
  @Field(() => ThreadContribution, {
    description: 'It, as its author sees it; `held` until somebody publishes it.',
  })
  contribution!: ThreadContribution
}
/** What postContribution answers. */
export const PostContributionResult = resultType('postContribution', PostContributionDone)
