import { Field, ID, ObjectType } from '@nestjs/graphql'
import { PageInfo } from '../../platform/graphql/page-info.type.js'
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

/** A contribution in the list of one's own. */
@ObjectType({ description: 'A contribution in the list of one’s own.' })
export class MyContribution {
  @Field(() => ThreadContribution, { description: 'It, with its text wherever it stands.' })
  contribution!: ThreadContribution
  @Field({ description: 'Its consultation, by its name in addresses.' })
  consultationSlug!: string
  @Field({ description: 'The id of the provision that it is about.' })
  code!: string
}

/** One of them in its list. */
@ObjectType({ description: 'A contribution in the list of one’s own.' })
export class MyContributionEdge {
  @Field({ description: 'Its place in the list, to be given as `after`.' })
  cursor!: string
  @Field(() => MyContribution, { description: 'The contribution.' })
  node!: MyContribution
}

/** A page of one's own contributions. */
@ObjectType({ description: 'A page of the viewer’s own contributions, newest first.' })
export class MyContributionConnection {
  @Field({ description: 'Whether somebody is signed in; without that there are none.' })
  signedIn!: boolean
  @Field(() => [MyContributionEdge], { description: 'The contributions of this page.' })
  edges!: MyContributionEdge[]
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo
}
