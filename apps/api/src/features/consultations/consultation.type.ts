import { Field, Int, ObjectType } from '@nestjs/graphql'
import { AuthoredText } from '../../platform/graphql/authored-text.type.js'
import { Round } from './round.type.js'

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

/** A consultation with its rounds. */
@ObjectType({ description: 'A consultation: its text, its rounds, where it was held before.' })
export class Consultation {
  @Field({ description: 'Its name in addresses.' })
  slug!: string
  @Field(() => AuthoredText, { description: 'Its title.' })
  title!: AuthoredText
  @Field(() => AuthoredText, { description: 'Who convenes it.' })
  convenor!: AuthoredText
  @Field({ description: 'Whether it is demonstration data.' })
  demo!: boolean
  @Field({ description: 'IANA name of its time zone.' })
  zone!: string
  @Field(() => AuthoredText, { description: 'The vision of the text under consultation.' })
  vision!: AuthoredText
  @Field(() => String, { nullable: true, description: 'Symbol of the document.' })
  documentSymbol!: string | null
  @Field(() => Int, { description: 'The version of the text that is under consultation.' })
  versionNumber!: number
  @Field(() => [Round], { description: 'Its rounds in order.' })
  rounds!: Round[]
  @Field(() => [PastSession], { description: 'Where it was held before.' })
  pastSessions!: PastSession[]
  @Field(() => Int, { description: 'Themes in the text.' })
  themeCount!: number
  @Field(() => Int, { description: 'Objectives in the text.' })
  objectiveCount!: number
  @Field(() => Int, { description: 'Actions in the text.' })
  actionCount!: number
}
