import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { AuthoredText } from '../../platform/graphql/authored-text.type.js'
import { PageInfo } from '../../platform/graphql/page-info.type.js'

export enum Stance {
  support = 'support',
  live_with = 'live_with',
  reserve = 'reserve',
  oppose = 'oppose',
}
registerEnumType(Stance, { name: 'Stance', description: 'How somebody stands on a provision.' })

const share = (description: string) =>
  Field(() => Int, {
    nullable: true,
    description: `${description}, in hundredths of the group; null: too few to tell.`,
  })

/** How one stakeholder group stands: shares within it, never numbers, never added up over groups (trust.md F7). */
@ObjectType({
  description: 'How one stakeholder group stands, as shares within it. Groups are never added up.',
})
export class GroupFigures {
  @Field({ description: 'The stakeholder group.' })
  group!: string
  @share('Support')
  support!: number | null
  @share('Can live with')
  liveWith!: number | null
  @share('Reserve')
  reserve!: number | null
  @share('Oppose')
  oppose!: number | null
}

/** How groups stand on a provision. */
@ObjectType({
  description:
    'How groups stand on a provision, in a fixed order of the groups. A group that is missing has too few to tell.',
})
export class PositionFigures {
  @Field(() => [GroupFigures], { description: 'Of accredited organizations, whose positions are public.' })
  verified!: GroupFigures[]
  @Field(() => [GroupFigures], {
    description:
      'Of persons, by the group that each says to belong to. Told from five persons on, rounded, and moved only in steps of five persons or more.',
  })
  selfDeclared!: GroupFigures[]
}

/** The public position of an organization. */
@ObjectType({ description: 'The public position of an organization on a provision.' })
export class OrganizationPosition {
  @Field({ description: 'The organization, as it is registered.' })
  organization!: string
  @Field({ description: 'Its stakeholder group.' })
  group!: string
  @Field({ description: 'Whether it is accredited.' })
  verified!: boolean
  @Field({ description: 'Whether it is an invented one of a demonstration.' })
  demo!: boolean
  @Field(() => Stance, { description: 'How it stands.' })
  stance!: Stance
  @Field(() => AuthoredText, { nullable: true, description: 'Why, in its own words.' })
  reason!: AuthoredText | null
  @Field({ description: 'When it took this stand.' })
  changedAt!: string
  @Field({ description: 'Whether it was stated on an older version of the text.' })
  onOlderText!: boolean
}

/** An organization's position in a list. */
@ObjectType({ description: "An organization's position and its place." })
export class OrganizationPositionEdge {
  @Field({ description: 'Its cursor.' })
  cursor!: string
  @Field({ description: 'The position.' })
  node!: OrganizationPosition
}

/** A page of organizations' positions. */
@ObjectType({ description: "Organizations' positions on a provision, by group, then name." })
export class OrganizationPositionConnection {
  @Field(() => [OrganizationPositionEdge], { description: 'The positions.' })
  edges!: OrganizationPositionEdge[]
  @Field({ description: 'Where this page stands.' })
  pageInfo!: PageInfo
}
