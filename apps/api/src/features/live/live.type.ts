import { Field, ID, Int, ObjectType } from '@nestjs/graphql'
import { PageInfo } from '../../platform/graphql/page-info.type.js'
import { PositionFigures } from '../positions/position.type.js'
import { ProvisionCount, ThreadContribution } from '../contributions/contribution.type.js'

/** An entry of a room, with what the tables say now of what it is about. The same over sockets and over GraphQL. */
@ObjectType({
  description:
    'One act in the record of a room, with what is there now of what it is about. The same JSON comes over sockets.',
})
export class LiveEntry {
  @Field(() => ID, { description: 'The log that the number counts in. Another log: begin anew.' })
  log!: string

  @Field(() => Int, { description: 'Its number in the log, from 1 and without gaps.' })
  number!: number

  @Field(() => Int, {
    description: 'The number of the entry before it in this room; 0 for the first. So a gap is seen.',
  })
  prev!: number

  @Field({ description: 'What was done, for example `contribution.posted`.' })
  kind!: string

  @Field({ description: 'When, in UTC with six decimals.' })
  at!: string

  @Field(() => ThreadContribution, {
    nullable: true,
    description:
      'The contribution that it is about, as it is now. Null when it is about none, or about one that nobody is shown any more.',
  })
  // its live read answers for the shape, as a statement's writer does for a row's
  contribution!: object | null

  @Field(() => PositionFigures, {
    nullable: true,
    description:
      'How groups stand now on the provision whose figures took a step; null for every other entry.',
  })
  positionFigures!: object | null

  @Field(() => ProvisionCount, {
    nullable: true,
    description:
      'The provision that it is about, with its count as it is now. Null when many are concerned: load what is open anew.',
  })
  provision!: object | null
}

/** An entry and its cursor. */
@ObjectType({ description: 'An entry and its place.' })
export class LiveEntryEdge {
  @Field({ description: 'Its number, as a text.' })
  cursor!: string

  @Field({ description: 'The entry.' })
  node!: LiveEntry
}

/** Entries of a room, and how far the room has come. */
@ObjectType({ description: 'Entries of a room by number, and how far the room has come.' })
export class LiveEntryConnection {
  @Field(() => ID, { description: 'The log that the numbers count in.' })
  log!: string

  @Field(() => Int, { description: 'The newest number in the room; 0 when nothing was entered.' })
  number!: number

  @Field(() => [LiveEntryEdge], { description: 'The entries, oldest first.' })
  edges!: LiveEntryEdge[]

  @Field({ description: 'Where this page stands.' })
  pageInfo!: PageInfo
}
