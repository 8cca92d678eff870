import { Field, ID, Int, ObjectType } from '@nestjs/graphql'

/** How much of a room's record a page has in it: whoever follows the room goes on from there. */
@ObjectType({
  description: 'How much of the record of a room stands in this answer: follow the room from there.',
})
export class RoomVersion {
  @Field(() => ID, { description: 'The log that the number counts in.' })
  log!: string

  @Field(() => Int, { description: 'The newest number of the room; 0 when nothing was entered.' })
  number!: number
}
