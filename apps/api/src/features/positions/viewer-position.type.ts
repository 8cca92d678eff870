import { Field, ObjectType } from '@nestjs/graphql'
import { AuthoredText } from '../../platform/graphql/authored-text.type.js'
import { Refusal } from '../../platform/graphql/refusal.type.js'
import { resultType } from '../../platform/graphql/result.js'
import { Stance } from './position.type.js'

/** A position as its holder sees it; nobody else does. */
@ObjectType({ description: 'A position as the person who holds it sees it. Nobody else does.' })
export class OwnPosition {
  @Field(() => Stance, { description: 'How they stand.' })
  stance!: Stance
  @Field(() => AuthoredText, { nullable: true, description: 'Why, in their own words.' })
  reason!: AuthoredText | null
  @Field({ description: 'When they first stated it.' })
  statedAt!: string
  @Field({ description: 'When they last changed it.' })
  changedAt!: string
  @Field({ description: 'Whether it was stated on an older version of the text.' })
  onOlderText!: boolean
}

/** What a viewer needs to state a position on a provision. */
@ObjectType({ description: 'What the viewer has stated on a provision, and whether they can state it now.' })
export class ViewerPosition {
  @Field({ description: 'The provision.' })
  code!: string
  @Field(() => AuthoredText, { description: 'Its text.' })
  text!: AuthoredText
  @Field({ description: 'The consultation.' })
  consultationSlug!: string
  @Field(() => AuthoredText, { description: 'Title of the consultation.' })
  consultationTitle!: AuthoredText
  @Field({ description: 'Whether the viewer is signed in.' })
  signedIn!: boolean
  @Field(() => OwnPosition, { nullable: true, description: 'What they hold; null when nothing.' })
  position!: OwnPosition | null
  @Field(() => Refusal, {
    nullable: true,
    description: 'Why they cannot state or change it now; null when they can.',
  })
  refusal!: Refusal | null
}

/** A position was stated or changed. */
@ObjectType({ description: 'The position is stated.' })
export class StatePositionDone {
  @Field(() => OwnPosition, {
    nullable: true,
    description: 'It, as it is now; null when it was withdrawn since.',
  })
  position!: OwnPosition | null
}
/** What statePosition answers. */
export const StatePositionResult = resultType('statePosition', StatePositionDone)

/** A position was withdrawn. */
@ObjectType({ description: 'The position is withdrawn.' })
export class WithdrawPositionDone {
  @Field({ description: 'The provision that it was on.' })
  code!: string
}
/** What withdrawPosition answers. */
export const WithdrawPositionResult = resultType('withdrawPosition', WithdrawPositionDone)
