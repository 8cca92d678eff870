import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { AuthoredText } from '../../platform/graphql/authored-text.type.js'
import { PageInfo } from '../../platform/graphql/page-info.type.js'

export enum SearchKind {
  provision = 'provision',
  institution = 'institution',
  document = 'document',
  milestone = 'milestone',
  contribution = 'contribution',
}
registerEnumType(SearchKind, { name: 'SearchKind', description: 'What kinds of things can be found.' })

/** One thing found. */
@ObjectType({ description: 'One thing found, in the best of the languages that matched.' })
export class SearchHit {
  @Field(() => SearchKind, { description: 'What it is.' })
  kind!: SearchKind
  @Field({ description: 'Where it stands, as a path below `/{locale}`.' })
  path!: string
  @Field(() => String, { nullable: true, description: 'Its id, symbol or acronym, where it has one.' })
  label!: string | null
  @Field(() => AuthoredText, {
    description:
      'Its title; of a provision that of its theme, before the themes that of the consultation; of a contribution that of the consultation.',
  })
  heading!: AuthoredText
  @Field(() => String, {
    nullable: true,
    description: 'Who said it, of a contribution; null when the account was closed.',
  })
  author!: string | null
  @Field(() => String, { nullable: true, description: 'When it was said, of a contribution (ISO 8601).' })
  at!: string | null
  @Field(() => AuthoredText, {
    description:
      'The text that matched, or the part of it around the first match; what was cut off is marked by an ellipsis.',
  })
  excerpt!: AuthoredText
  @Field(() => [[Int]], {
    description: 'What matched, as [start, end) in UTF-16 units of the excerpt’s body, in order.',
  })
  matches!: number[][]
}

/** A thing found, with its place in the list. */
@ObjectType({ description: 'A thing found, with its place in the list.' })
export class SearchHitEdge {
  @Field({ description: 'Its place in the list, to be given as `after`.' })
  cursor!: string
  @Field(() => SearchHit, { description: 'The thing found.' })
  node!: SearchHit
}

/** How many things of one kind were found. */
@ObjectType({ description: 'How many things of one kind were found.' })
export class SearchCount {
  @Field(() => SearchKind, { description: 'The kind.' })
  kind!: SearchKind
  @Field(() => Int, { description: 'Things found of this kind, whatever kind was asked for.' })
  count!: number
}

/** A page of what was found. */
@ObjectType({
  description: 'A page of what was found: exact ids first, then the reader’s language, then the rest.',
})
export class SearchConnection {
  @Field(() => [SearchHitEdge], { description: 'The things found.' })
  edges!: SearchHitEdge[]
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo
  @Field(() => [SearchCount], { description: 'How many of each kind; kinds without any are left out.' })
  counts!: SearchCount[]
}
