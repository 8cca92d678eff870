import { ArgsType, Field, Int } from '@nestjs/graphql'
import { isLocale } from '@convene/i18n/locales.js'
import { consentPurposes } from '@convene/rules/consent.js'
import { badInput } from '../../platform/graphql/bad-input.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import type { JoinGiven } from './join.js'

const regions = ['ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA']

/** What joinConvene takes beside the act's id. */
@ArgsType()
export class JoinArguments {
  @Field({ description: 'The name others see, 2 to 80 characters; pseudonyms are welcome.' })
  displayName!: string
  @Field({ description: 'The id of a stakeholder group that can be chosen.' })
  group!: string
  @Field(() => String, {
    nullable: true,
    description: 'In own words, where the group takes that; at most 80 characters.',
  })
  groupOther?: string | null
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; may stay empty.' })
  country?: string | null
  @Field(() => String, { nullable: true, description: 'ECA, ECE, ECLAC, ESCAP or ESCWA; may stay empty.' })
  region?: string | null
  @Field(() => [Locale], { description: 'Languages that are read; at most six.' })
  languages!: Locale[]
  @Field(() => Locale, { description: 'The language of mails.' })
  locale!: Locale
  @Field({ description: 'Whether the person says that they are old enough for an account.' })
  oldEnough!: boolean
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the terms that is agreed to; null when it is not.',
  })
  termsVersion?: number | null
  @Field(() => [String], { description: 'Purposes that are consented to; none is needed.' })
  consents!: string[]
  @Field(() => String, {
    nullable: true,
    description: 'JSON of what navigator.credentials.create answered, for joining without an address.',
  })
  passkey?: string | null
}

/**
 * What was given, within bounds.
 * @throws GraphQLError BAD_USER_INPUT for what no form of ours sends
 */
export function readJoining(given: JoinArguments): JoinGiven {
  const { consents } = given
  // what is left out comes as undefined
  const country = given.country ?? null
  const region = given.region ?? null
  const groupOther = (given.groupOther ?? '').replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  if ([...groupOther].length > 80) throw badInput('"groupOther" is at most 80 characters.', 'groupOther', 80)
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    throw badInput('"country" is a code of two capital letters.')
  if (region !== null && !regions.includes(region))
    throw badInput(`"region" is one of ${regions.join(', ')}.`)
  if (given.displayName.length > 4000)
    throw badInput('"displayName" is at most 80 characters.', 'displayName', 80)
  const purposes = consentPurposes.filter((each) => consents.includes(each))
  if (purposes.length < new Set(consents).size)
    throw badInput(`"consents" are of ${consentPurposes.join(', ')}.`)
  return {
    passkey: given.passkey ?? null,
    passkeyName: 'Convene',
    displayName: given.displayName,
    group: given.group,
    groupOther: groupOther || null,
    country,
    region,
    languages: [...new Set(given.languages)].filter(isLocale),
    locale: given.locale,
    oldEnough: given.oldEnough,
    termsVersion: given.termsVersion ?? 0,
    consents: purposes,
  }
}
