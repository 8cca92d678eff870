import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Refusal } from '../../platform/graphql/refusal.type.js'
import { ThreadContribution } from './contribution.type.js'

/** A contribution of the viewer's. */
@ObjectType({ description: 'A contribution of the viewer’s in a thread.' })
export class ViewerContribution {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
  @Field(() => String, {
    nullable: true,
    description: 'Until when it may be edited, as an instant (ISO 8601); null when it may not.',
  })
  editableUntil!: string | null
}

/** What a thread is to the person who looks at it. */
@ObjectType({ description: 'What a thread is to the person who looks at it.' })
export class ViewerThread {
  @Field({ description: 'Whether they are signed in.' })
  signedIn!: boolean
  @Field(() => Refusal, {
    nullable: true,
    description: 'Why they may not write here now; null when they may.',
  })
  writing!: Refusal | null
  @Field({
    description: 'Whether what they write now comes after the end of the round: it is kept and marked.',
  })
  late!: boolean
  @Field(() => [ViewerContribution], {
    description: 'Their own contributions that they can act on, the newest first; at most 300.',
  })
  mine!: ViewerContribution[]
  @Field(() => [ThreadContribution], {
    description: 'Their contributions that are held until somebody publishes them; at most 100.',
  })
  held!: ThreadContribution[]
  @Field(() => [ID], { description: 'Contributions that they marked helpful; at most 1,000.' })
  helpful!: string[]
  @Field({ description: 'Whether they are told of news in this thread.' })
  following!: boolean
}
