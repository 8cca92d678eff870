import { Field, ObjectType } from '@nestjs/graphql'

/** Where a page of a list stands in the whole list. */
@ObjectType({ description: 'Where a page of a list stands in the whole list.' })
export class PageInfo {
  @Field({ description: 'Whether more comes after this page.' })
  hasNextPage!: boolean

  @Field({ description: 'Whether something came before this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item; null when the page is empty.',
  })
  startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item, to be given as `after` for the next page.',
  })
  endCursor!: string | null
}
