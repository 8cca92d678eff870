import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { AuthoredText } from '../../platform/graphql/authored-text.type.js'
import { RoomVersion } from '../../platform/graphql/room-version.type.js'
import { ThreadPage } from '../contributions/contribution.type.js'
import { OrganizationPosition, PositionFigures } from '../positions/position.type.js'
import { RoundSummary } from '../consultations/round.type.js'

export enum ProvisionKind {
  vision = 'vision',
  purpose = 'purpose',
  scope = 'scope',
  basis = 'basis',
  introduction = 'introduction',
  theme = 'theme',
  objective = 'objective',
  action = 'action',
  sub_action = 'sub_action',
}
registerEnumType(ProvisionKind, {
  name: 'ProvisionKind',
  description: 'What a provision is within its text.',
})

export enum AddresseeClass {
  member_states = 'member_states',
  all_stakeholders = 'all_stakeholders',
  multilateral = 'multilateral',
  multilateral_and_regional = 'multilateral_and_regional',
  member_states_and_regional = 'member_states_and_regional',
}
registerEnumType(AddresseeClass, { name: 'AddresseeClass', description: 'To whom an action is addressed.' })

/** A footnote of the text. */
@ObjectType({ description: 'A footnote of the text.' })
export class Footnote {
  @Field(() => Int, { description: 'Its number.' })
  number!: number
  @Field(() => AuthoredText, { description: 'The note.' })
  text!: AuthoredText
  @Field({ description: 'Whether a provision names it; the others close the text.' })
  anchored!: boolean
}

/** A provision with what stands in its margin. */
@ObjectType({ description: 'A provision of the text with what stands in its margin.' })
export class TextProvision {
  @Field({ description: 'Its id, the same in every version: `A`, `A.M1`, `E.S1.a`.' })
  code!: string
  @Field(() => ProvisionKind, { description: 'What it is.' })
  kind!: ProvisionKind
  @Field(() => String, { nullable: true, description: 'The provision that it stands under.' })
  parentCode!: string | null
  @Field(() => AuthoredText, { description: 'Its text.' })
  text!: AuthoredText
  @Field(() => AuthoredText, {
    nullable: true,
    description:
      'The same in the language asked for beside it; null where there is none or `text` is in it already.',
  })
  beside!: AuthoredText | null
  @Field(() => AddresseeClass, { nullable: true, description: 'To whom it is addressed; of actions only.' })
  addresseeClass!: AddresseeClass | null
  @Field(() => String, {
    nullable: true,
    description: 'By when it is due: a year, a month or a day (ISO 8601).',
  })
  due!: string | null
  @Field(() => [String], { description: 'The bodies that it names.' })
  namedActors!: string[]
  @Field(() => [String], { description: 'The people that it is for.' })
  targetGroups!: string[]
  @Field(() => [Int], { description: 'Its footnotes.' })
  footnoteNumbers!: number[]
  @Field(() => String, { nullable: true, description: 'What a translator noted about it.' })
  translationNote!: string | null
  @Field(() => Int, { description: 'Published contributions in its thread.' })
  contributionCount!: number
  @Field(() => PositionFigures, {
    nullable: true,
    description: 'How groups stand on it; null where too few have said.',
  })
  figures!: PositionFigures | null
}

/** How many actions one class of addressees has. */
@ObjectType({ description: 'How many actions are addressed to a class.' })
export class AddresseeCount {
  @Field(() => AddresseeClass, { description: 'The class.' })
  addresseeClass!: AddresseeClass
  @Field(() => Int, { description: 'Actions addressed to it.' })
  count!: number
}

/** What every page of a consultation's text shows of its consultation and document. */
@ObjectType({ isAbstract: true })
abstract class TextPage {
  @Field({ description: 'Whether the consultation is demonstration data.' })
  demo!: boolean

  @Field({ description: 'The consultation that reads this text.' })
  consultationSlug!: string
  @Field(() => AuthoredText, { description: 'Title of the consultation.' })
  consultationTitle!: AuthoredText
  @Field(() => RoundSummary, {
    nullable: true,
    description: 'The round to show: the open one, else the next announced, else the last.',
  })
  currentRound!: RoundSummary | null
  @Field(() => AuthoredText, { description: 'Title of the document.' })
  documentTitle!: AuthoredText
  @Field(() => String, { nullable: true, description: 'Symbol of the document.' })
  documentSymbol!: string | null
  @Field(() => Int, { description: 'The version of the text that is under consultation.' })
  versionNumber!: number
  @Field({ description: 'The language that the text was written in.' })
  originalLanguage!: string
  @Field(() => [String], { description: 'The languages that the text exists in, the original first.' })
  languages!: string[]
}

/** The text under consultation. */
@ObjectType({ description: 'The text under consultation, in reading order.' })
export class CompactText extends TextPage {
  @Field(() => [TextProvision], {
    description:
      'In reading order; with an addressee only the actions of that class, their parts and the themes they stand in.',
  })
  provisions!: TextProvision[]
  @Field(() => [Footnote], {
    description: 'Its footnotes; with an addressee only those that a shown provision names.',
  })
  footnotes!: Footnote[]
  @Field(() => [AddresseeCount], {
    description: 'Actions by class in the whole text; classes without any are left out.',
  })
  addresseeCounts!: AddresseeCount[]
  @Field(() => Int, { description: 'Objectives in the whole text.' })
  objectiveCount!: number
  @Field(() => Int, { description: 'Actions in the whole text.' })
  actionCount!: number
  @Field(() => RoomVersion, { description: 'From where to follow what is said and figured on this text.' })
  version!: RoomVersion
}

/** A provision as another one's page leads to it. */
@ObjectType({ description: 'A provision as the page of another leads to it.' })
export class NeighbourProvision {
  @Field({ description: 'Its id.' })
  code!: string
  @Field(() => ProvisionKind, { description: 'What it is.' })
  kind!: ProvisionKind
  @Field(() => AuthoredText, { description: 'Its text.' })
  text!: AuthoredText
}

/** One provision with what stands around it. */
@ObjectType({ description: 'One provision with what stands around it.' })
export class ProvisionPage extends TextPage {
  @Field(() => TextProvision, { description: 'The provision.' })
  provision!: TextProvision
  @Field(() => NeighbourProvision, {
    nullable: true,
    description: 'The theme that it stands in; null for a theme and for what stands before the themes.',
  })
  theme!: NeighbourProvision | null
  @Field(() => NeighbourProvision, { nullable: true, description: 'The provision that it stands under.' })
  parent!: NeighbourProvision | null
  @Field(() => [TextProvision], { description: 'What stands directly under it, in reading order.' })
  parts!: TextProvision[]
  @Field(() => NeighbourProvision, {
    nullable: true,
    description: 'The provision before it in reading order.',
  })
  previous!: NeighbourProvision | null
  @Field(() => NeighbourProvision, {
    nullable: true,
    description: 'The provision after it in reading order.',
  })
  next!: NeighbourProvision | null
  @Field(() => [Footnote], { description: 'The footnotes that it or one of its parts names.' })
  footnotes!: Footnote[]
  @Field(() => [OrganizationPosition], {
    description: 'The first hundred organizations that have stated how they stand, by group, then name.',
  })
  organizations!: OrganizationPosition[]
  @Field(() => ThreadPage, { description: 'A page of what is said on it.' })
  thread!: ThreadPage
}
