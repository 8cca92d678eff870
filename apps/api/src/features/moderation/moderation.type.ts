import { Field, ID, Int, ObjectType } from '@nestjs/graphql'
import { Direction } from '../../platform/graphql/authored-text.type.js'
import { resultType } from '../../platform/graphql/result.js'

/** A contribution as somebody sees it who complains about it or decides on it. */
@ObjectType({ description: 'A contribution that somebody complains about or decides on.' })
export class ModeratedContribution {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
  @Field({ description: 'The consultation, by its name in addresses.' })
  consultation!: string
  @Field({ description: 'The provision that it is about, by its code.' })
  provisionCode!: string
  @Field({ description: 'Its state: held, published, hidden, withdrawn, erased.' })
  state!: string
  @Field(() => String, { nullable: true, description: 'Whose it is; null when the account was deleted.' })
  authorName!: string | null
  @Field(() => String, { nullable: true, description: 'Its text; null where this reader is not to see it.' })
  body!: string | null
  @Field({ description: 'The language of its text.' })
  language!: string
  @Field(() => Direction, { description: 'The direction of its text.' })
  direction!: Direction
  @Field({ description: 'When it was written.' })
  createdAt!: string
}

/** What the page of a complaint shows. */
@ObjectType({ description: 'A contribution that the reader may complain about.' })
export class Complainable {
  @Field(() => ModeratedContribution, { description: 'The contribution; its text only while it is public.' })
  contribution!: ModeratedContribution
  @Field({ description: 'Whether the reader has complained about it and nobody has decided yet.' })
  complained!: boolean
}

/** A complaint, without whoever made it. */
@ObjectType({ description: 'A complaint. Who made it is shown to nobody.' })
export class Complaint {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
  @Field({ description: 'The ground.' })
  ground!: string
  @Field(() => String, { nullable: true, description: 'What the complainant wrote.' })
  explanation!: string | null
  @Field({ description: 'The language of the explanation.' })
  language!: string
  @Field({ description: 'When it was made.' })
  createdAt!: string
}

/** A decision on a contribution, as administrators see it. */
@ObjectType({ description: 'A decision on a contribution.' })
export class ModerationDecision {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
  @Field({ description: 'hide, restore, publish or dismiss.' })
  decision!: string
  @Field(() => Int, { nullable: true, description: 'The rule of the code of conduct.' })
  rule!: number | null
  @Field(() => String, { nullable: true, description: 'The reason, as its author was told.' })
  reason!: string | null
  @Field(() => String, { nullable: true, description: 'The language of the reason.' })
  reasonLanguage!: string | null
  @Field({ description: 'When it was made.' })
  decidedAt!: string
}

/** All that an administrator looks at before deciding. */
@ObjectType({
  description: 'A contribution with its complaints and the decisions on it, for administrators.',
})
export class ModerationCase {
  @Field({ description: 'Whether the reader administers the instance; if not, nothing else is here.' })
  allowed!: boolean
  @Field({ description: 'Whether the reader wrote it: somebody else decides then.' })
  own!: boolean
  @Field(() => ModeratedContribution, { nullable: true, description: 'The contribution.' })
  contribution!: ModeratedContribution | null
  @Field(() => ModeratedContribution, { nullable: true, description: 'What it replies to.' })
  parent!: ModeratedContribution | null
  @Field(() => [Complaint], { description: 'Open complaints, oldest first, at most 100.' })
  complaints!: Complaint[]
  @Field(() => Int, { description: 'How many complaints are open.' })
  complaintCount!: number
  @Field(() => ID, { nullable: true, description: 'The newest open complaint, for `dismissComplaints`.' })
  newestComplaint!: string | null
  @Field(() => [ModerationDecision], { description: 'Decisions until now, newest first, at most 20.' })
  decisions!: ModerationDecision[]
}

/** Something was decided. */
@ObjectType({ description: 'A decision was made and is on the record.' })
class Decided {
  @Field(() => ID, { description: 'The contribution.' })
  contribution!: string
  @Field(() => ID, { description: 'The decision.' })
  decision!: string
}

/** A complaint was taken. */
@ObjectType({ description: 'The complaint was taken. It hides nothing by itself: a person decides.' })
export class ComplainDone {
  @Field({ description: 'Until when a person decides on it.' })
  decidedBy!: string
}
@ObjectType({ description: 'The contribution is hidden; its place says under which rule.' })
export class HideContributionDone extends Decided {}
@ObjectType({ description: 'The contribution is shown again.' })
export class RestoreContributionDone extends Decided {}
@ObjectType({ description: 'The contribution is public.' })
export class PublishContributionDone extends Decided {}
@ObjectType({ description: 'The complaints are answered; the contribution stays as it is.' })
export class DismissComplaintsDone extends Decided {}

export const ComplainResult = resultType('complain', ComplainDone)
export const HideContributionResult = resultType('hideContribution', HideContributionDone)
export const RestoreContributionResult = resultType('restoreContribution', RestoreContributionDone)
export const PublishContributionResult = resultType('publishContribution', PublishContributionDone)
export const DismissComplaintsResult = resultType('dismissComplaints', DismissComplaintsDone)
