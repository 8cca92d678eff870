import { Field, ID, InputType } from '@nestjs/graphql'
import { Locale } from '../../platform/graphql/locale.type.js'

/** What one says of oneself. */
@InputType({ description: 'What one says of oneself.' })
export class ProfileInput {
  @Field({ description: 'The name under which one appears, 2 to 80 characters. Pseudonyms are welcome.' })
  displayName!: string
  @Field(() => ID, { description: 'The id of a stakeholder group that can be chosen.' })
  group!: string
  @Field(() => String, {
    nullable: true,
    description: 'What one is, in own words, where the group takes that.',
  })
  groupOther?: string | null
  @Field(() => ID, { nullable: true, description: 'ISO 3166-1 alpha-2, or nothing.' })
  country?: string | null
  @Field(() => String, { nullable: true, description: 'ECA, ECE, ECLAC, ESCAP or ESCWA, or nothing.' })
  region?: string | null
  @Field(() => [String], { description: 'Languages that one reads, at most six.' })
  languages!: string[]
  @Field(() => Locale, { description: 'The language of mails.' })
  locale!: Locale
}
