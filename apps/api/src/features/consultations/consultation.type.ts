import { Field, Int, ObjectType } from '@nestjs/graphql'
import { AuthoredText } from '../../platform/graphql/authored-text.type.js'
import { PageInfo } from '../../platform/graphql/page-info.type.js'
import { ConsultationRound, RoundSummary } from './round.type.js'

/** A place where the consultation was held before it came here. */
@ObjectType({ description: 'A place where the consultation was held before it came here.' })
export class PastSession {
  @Field({ description: 'Its short name in addresses.' })
  code!: string
  @Field(() => AuthoredText, { description: 'The city.' })
  city!: AuthoredText
  @Field({ description: 'ISO 3166-1 code of the country.' })
  country!: string
  @Field({ description: 'Acronym of the United Nations regional commission.' })
  region!: string
}

/** Where an archived consultation comes from, and on which terms it may be used. */
@ObjectType({ description: 'Where an archived consultation comes from, and on which terms it may be used.' })
class ConsultationArchive {
  @Field({ description: 'Who held and who published it.' })
  source!: string
  @Field(() => String, { nullable: true, description: 'Where it was published.' })
  address!: string | null
  @Field({ description: 'The licence, by its SPDX identifier.' })
  licence!: string
}

/** What a consultation says of itself wherever it is shown. */
@ObjectType({ isAbstract: true })
abstract class ConsultationFace {
  @Field({ description: 'Its name in addresses.' })
  slug!: string
  @Field(() => AuthoredText, { description: 'Its title.' })
  title!: AuthoredText
  @Field(() => AuthoredText, { description: 'Who convenes it.' })
  convenor!: AuthoredText
  @Field({ description: 'Whether it is invented for the demonstration.' })
  demo!: boolean
  @Field(() => ConsultationArchive, {
    nullable: true,
    description: 'Set when it was held elsewhere and is kept here to be read: nothing can be added.',
  })
  archive!: ConsultationArchive | null
  @Field(() => Int, { description: 'Themes in the text.' })
  themeCount!: number
  @Field(() => Int, { description: 'Objectives in the text.' })
  objectiveCount!: number
  @Field(() => Int, { description: 'Actions in the text.' })
  actionCount!: number
}

/** A consultation with its rounds. */
@ObjectType({ description: 'A consultation: its text, its rounds, where it was held before.' })
export class Consultation extends ConsultationFace {
  @Field({ description: 'IANA name of its time zone.' })
  zone!: string
  @Field(() => AuthoredText, {
    nullable: true,
    description: 'The vision of the text under consultation, if it states one.',
  })
  vision!: AuthoredText | null
  @Field(() => String, { nullable: true, description: 'Symbol of the document.' })
  documentSymbol!: string | null
  @Field(() => Int, { description: 'The version of the text that is under consultation.' })
  versionNumber!: number
  @Field(() => [ConsultationRound], { description: 'Its rounds in order.' })
  rounds!: ConsultationRound[]
  @Field(() => [PastSession], { description: 'Where it was held before.' })
  pastSessions!: PastSession[]
}

/** A consultation as lists show it. */
@ObjectType({ description: 'A consultation as lists show it.' })
export class ConsultationSummary extends ConsultationFace {
  @Field(() => RoundSummary, {
    nullable: true,
    description:
      'The round to show: the open one, else the next announced, else the last; null when none is public.',
  })
  currentRound!: RoundSummary | null
}

/** A consultation in a list. */
@ObjectType({ description: 'A consultation in a list.' })
export class ConsultationEdge {
  @Field({ description: 'Its place in the list, to be given as `after`.' })
  cursor!: string
  @Field(() => ConsultationSummary, { description: 'The consultation.' })
  node!: ConsultationSummary
}

/** A page of the list of consultations. */
@ObjectType({ description: 'A page of the list of consultations, newest first.' })
export class ConsultationConnection {
  @Field(() => [ConsultationEdge], { description: 'The consultations of this page.' })
  edges!: ConsultationEdge[]
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo
}
