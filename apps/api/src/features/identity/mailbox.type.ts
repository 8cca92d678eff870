import { Field, ID, ObjectType } from '@nestjs/graphql'
import { PageInfo } from '../../platform/graphql/page-info.type.js'

/** A mail that nobody sent. */
@ObjectType({ description: 'A mail of the default start, which goes no further than here.' })
export class WaitingMail {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
  @Field({ description: 'To whom.' })
  to!: string
  @Field({ description: 'The language it is written in.' })
  language!: string
  @Field({ description: 'The direction of that language: ltr or rtl.' })
  direction!: string
  @Field({ description: 'Its subject.' })
  subject!: string
  @Field(() => [String], { description: 'Its paragraphs.' })
  body!: string[]
  @Field(() => String, {
    nullable: true,
    description: 'The address it leads to; one of its paragraphs is the same.',
  })
  link!: string | null
  @Field({ description: 'When it was written (UTC).' })
  at!: string
}

/** One mail of the list. */
@ObjectType({ description: 'One mail of the list.' })
export class WaitingMailEdge {
  @Field({ description: 'For going on behind it.' })
  cursor!: string
  @Field(() => WaitingMail, { description: 'The mail.' })
  node!: WaitingMail
}

/** Mails, the newest first. */
@ObjectType({ description: 'Mails that wait, the newest first.' })
export class WaitingMailConnection {
  @Field(() => [WaitingMailEdge], { description: 'The mails of this page.' })
  edges!: WaitingMailEdge[]
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo
}
