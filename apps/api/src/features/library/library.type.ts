import { Field, Int, ObjectType } from '@nestjs/graphql'
import { AuthoredText } from '../../platform/graphql/authored-text.type.js'
import { PageInfo } from '../../platform/graphql/page-info.type.js'

/** An institution as lists show it. */
@ObjectType({ description: 'An institution as lists show it.' })
export class InstitutionSummary {
  @Field({ description: 'Its id in addresses.' })
  id!: string
  @Field({ description: 'Which of the five classes it belongs to.' })
  class!: string
  @Field(() => AuthoredText, { description: 'Its name.' })
  name!: AuthoredText
  @Field(() => AuthoredText, { nullable: true, description: 'Its label in figure 5 of the policy brief.' })
  shortName!: AuthoredText | null
  @Field(() => String, { nullable: true, description: 'Its acronym.' })
  acronym!: string | null
  @Field(() => Int, { nullable: true, description: 'The year it began.' })
  since!: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'The year it ended; null while it lasts or when not stated.',
  })
  until!: number | null
  @Field(() => String, { nullable: true, description: 'How often it meets.' })
  cadence!: string | null
  @Field(() => String, { nullable: true, description: 'Who hosts it.' })
  host!: string | null
  @Field(() => [String], { description: 'Who hosts it together with the host.' })
  coHosts!: string[]
  @Field(() => String, { nullable: true, description: 'Its web address.' })
  address!: string | null
}

/** What meets under the roof of an institution. */
@ObjectType({ description: 'What meets under the roof of an institution.' })
export class InstitutionMember {
  @Field(() => AuthoredText, { description: 'Its name.' })
  name!: AuthoredText
  @Field(() => String, { nullable: true, description: 'Its acronym.' })
  acronym!: string | null
  @Field(() => String, { nullable: true, description: 'Its web address.' })
  address!: string | null
}

/** An institution whole. */
@ObjectType({ description: 'An institution of the library.' })
export class Institution extends InstitutionSummary {
  @Field(() => AuthoredText, { description: 'Its name in the language it was recorded in.' })
  originalName!: AuthoredText
  @Field(() => AuthoredText, { nullable: true, description: 'What it does.' })
  role!: AuthoredText | null
  @Field(() => Int, { nullable: true, description: 'How many sessions it was given, where that is known.' })
  sessions!: number | null
  @Field(() => [InstitutionMember], { description: 'What meets under its roof, in order.' })
  members!: InstitutionMember[]
}

/** An institution in a list. */
@ObjectType({ description: 'An institution in a list.' })
export class InstitutionEdge {
  @Field({ description: 'Its place in the list, to be given as `after`.' })
  cursor!: string
  @Field(() => InstitutionSummary, { description: 'The institution.' })
  node!: InstitutionSummary
}

/** A page of the list of institutions. */
@ObjectType({ description: 'A page of the list of institutions, class by class.' })
export class InstitutionConnection {
  @Field(() => [InstitutionEdge], { description: 'The institutions of this page.' })
  edges!: InstitutionEdge[]
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo
  @Field(() => Int, { description: 'Institutions in the whole list.' })
  totalCount!: number
}

/** A document of the library. */
@ObjectType({ description: 'A document of the library.' })
export class LibraryDocument {
  @Field({ description: 'Its id in addresses.' })
  id!: string
  @Field({ description: 'The organ that it comes from.' })
  organ!: string
  @Field(() => String, { nullable: true, description: 'Its symbol.' })
  symbol!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'When it was adopted: a year, a month or a day (ISO 8601).',
  })
  date!: string | null
  @Field(() => String, { nullable: true, description: 'What kind of document it is; null when not stated.' })
  kind!: string | null
  @Field(() => AuthoredText, { description: 'Its title.' })
  title!: AuthoredText
  @Field(() => AuthoredText, { description: 'Its title in the language it was recorded in.' })
  originalTitle!: AuthoredText
  @Field({ description: 'Whether it stands for the resolutions that followed it as well.' })
  andSubsequentResolutions!: boolean
  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  address!: string | null
}

/** A document in a list. */
@ObjectType({ description: 'A document in a list.' })
export class LibraryDocumentEdge {
  @Field({ description: 'Its place in the list, to be given as `after`.' })
  cursor!: string
  @Field(() => LibraryDocument, { description: 'The document.' })
  node!: LibraryDocument
}

/** How many items one value of a filter has. */
@ObjectType({ description: 'How many items one value of a filter selects.' })
export class FacetCount {
  @Field(() => String, { nullable: true, description: 'The value; null for what is not stated.' })
  value!: string | null
  @Field(() => Int, { description: 'Items with this value, as far as the other filter lets them through.' })
  count!: number
}

/** A page of the list of documents. */
@ObjectType({ description: 'A page of the list of documents, organ by organ.' })
export class LibraryDocumentConnection {
  @Field(() => [LibraryDocumentEdge], { description: 'The documents of this page.' })
  edges!: LibraryDocumentEdge[]
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo
  @Field(() => Int, { description: 'Documents that the filters let through.' })
  totalCount!: number
  @Field(() => [FacetCount], { description: 'Organs to filter by, in the order of the list.' })
  organs!: FacetCount[]
  @Field(() => [FacetCount], { description: 'Kinds to filter by; null is to be given as `not_stated`.' })
  kinds!: FacetCount[]
}
