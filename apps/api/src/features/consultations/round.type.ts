import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { AuthoredText } from '../../platform/graphql/authored-text.type.js'

export enum RoundState {
  announced = 'announced',
  open = 'open',
  reviewing = 'reviewing',
  synthesis = 'synthesis',
  closed = 'closed',
}
registerEnumType(RoundState, {
  name: 'RoundState',
  description: 'Where a round stands. Drafts are not public.',
})

export enum Participation {
  everyone = 'everyone',
  accredited = 'accredited',
}
registerEnumType(Participation, { name: 'Participation', description: 'Who may take part in a round.' })

/** One question that a round asks everyone. */
@ObjectType({ description: 'One question that a round asks everyone.' })
export class GuidingQuestion {
  @Field(() => Int, { description: 'Its place, from 1.' })
  position!: number
  @Field(() => AuthoredText, { description: 'The question.' })
  body!: AuthoredText
  @Field(() => String, { nullable: true, description: 'The theme of the text it is taken from.' })
  themeCode!: string | null
}

/** A round as lists show it. */
@ObjectType({ description: 'A round as lists show it.' })
export class RoundSummary {
  @Field(() => Int, { description: 'Its number within the consultation, from 1.' })
  number!: number
  @Field(() => AuthoredText, { description: 'Its title.' })
  title!: AuthoredText
  @Field(() => AuthoredText, { description: 'What it is about, in a sentence or two.' })
  summary!: AuthoredText
  @Field(() => RoundState, { description: 'Where it stands.' })
  state!: RoundState
  @Field(() => String, {
    nullable: true,
    description: 'When it opens, as an instant (ISO 8601); null when not fixed.',
  })
  opensAt!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'When it ends, as an instant (ISO 8601); null when not fixed.',
  })
  closesAt!: string | null
  @Field({ description: 'IANA name of its time zone.' })
  zone!: string
  @Field(() => Participation, { description: 'Who may take part.' })
  participation!: Participation
}

/** A round as the page of its consultation shows it. */
@ObjectType({ description: 'A round as the page of its consultation shows it.' })
export class ConsultationRound extends RoundSummary {
  @Field(() => [GuidingQuestion], { description: 'What it asks, in order.' })
  questions!: GuidingQuestion[]
}

/** A round with its questions and neighbours. */
@ObjectType({ description: 'A round with its questions and neighbours.' })
export class Round extends ConsultationRound {
  @Field({ description: 'Whether its consultation is demonstration data.' })
  demo!: boolean

  @Field({ description: 'The consultation it belongs to, by its name in addresses.' })
  consultationSlug!: string
  @Field(() => AuthoredText, { description: 'Title of the consultation.' })
  consultationTitle!: AuthoredText
  @Field(() => RoundSummary, { nullable: true, description: 'The round before it.' })
  previous!: RoundSummary | null
  @Field(() => RoundSummary, { nullable: true, description: 'The round after it.' })
  next!: RoundSummary | null
}
