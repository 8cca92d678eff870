import { Field, ObjectType } from '@nestjs/graphql'
import { AuthoredText } from '../../platform/graphql/authored-text.type.js'

/** A milestone of a timeline. */
@ObjectType({ description: 'A milestone of a timeline. `dateFrom` is null when its date is not fixed.' })
export class Milestone {
  @Field({ description: 'Its id in addresses.' })
  id!: string
  @Field({ description: 'The timeline it stands on: `compact` or `wsis`.' })
  timeline!: string
  @Field(() => AuthoredText, { description: 'What happens.' })
  label!: AuthoredText
  @Field(() => AuthoredText, { description: 'The same in the language it was recorded in.' })
  originalLabel!: AuthoredText
  @Field(() => String, {
    nullable: true,
    description: 'The day it begins, or as much of it as is known; null when not fixed.',
  })
  dateFrom!: string | null
  @Field(() => String, { nullable: true, description: 'The day it ends, where it lasts longer than one.' })
  dateUntil!: string | null
}

/** Both timelines. */
@ObjectType({
  description: 'The milestones of the compact, and of the World Summit on the Information Society.',
})
export class Timeline {
  @Field(() => [Milestone], { description: 'On the way to the compact, in order.' })
  compact!: Milestone[]
  @Field(() => [Milestone], { description: 'Of the World Summit on the Information Society, in order.' })
  wsis!: Milestone[]
}

/** A milestone with its neighbours. */
@ObjectType({ description: 'A milestone with its neighbours on the same timeline.' })
export class MilestonePage {
  @Field(() => Milestone, { description: 'The milestone.' })
  milestone!: Milestone
  @Field(() => Milestone, { nullable: true, description: 'The one before it.' })
  previous!: Milestone | null
  @Field(() => Milestone, { nullable: true, description: 'The one after it.' })
  next!: Milestone | null
}
