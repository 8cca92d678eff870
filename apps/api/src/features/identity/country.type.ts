import { Field, ID, ObjectType } from '@nestjs/graphql'

/** A State as somebody may name it for their own. */
@ObjectType({ description: 'A State, as lists of the United Nations name it.' })
export class Country {
  @Field(() => ID, { description: 'ISO 3166-1 alpha-2.' })
  code!: string
  @Field({ description: 'Its short name in the language asked for.' })
  name!: string
  @Field(() => [String], { description: 'Regional commissions it is a member of.' })
  commissions!: string[]
  @Field({ description: 'Least developed country.' })
  ldc!: boolean
  @Field({ description: 'Landlocked developing country.' })
  lldc!: boolean
  @Field({ description: 'Small island developing State.' })
  sids!: boolean
}

/** A stakeholder group: data, so that more can come. */
@ObjectType({
  description: 'A stakeholder group. Its name is the message stakeholder_group.<id> in each language.',
})
export class StakeholderGroup {
  @Field(() => ID, { description: 'Its stable name.' })
  id!: string
  @Field(() => String, { nullable: true, description: 'The group that it is part of.' })
  parent!: string | null
  @Field({ description: 'It comes by accreditation and cannot be chosen.' })
  byAccreditation!: boolean
  @Field({ description: 'Whoever chooses it may say in own words what they are.' })
  takesFreeText!: boolean
}
