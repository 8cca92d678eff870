import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Locale } from '../../platform/graphql/locale.type.js'
import { PageInfo } from '../../platform/graphql/page-info.type.js'
import { AuthoredText, Direction } from '../../platform/graphql/authored-text.type.js'
import { Country, StakeholderGroup } from './country.type.js'

/** One's own account. */
@ObjectType({ description: 'One’s own account, as its owner sees it.' })
export class OwnAccount {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
  @Field({ description: 'The name under which one appears.' })
  displayName!: string
  @Field(() => ID, { description: 'The id of the stakeholder group.' })
  group!: string
  @Field(() => String, { nullable: true, description: 'What one is, in own words.' })
  groupOther!: string | null
  @Field(() => ID, { nullable: true, description: 'ISO 3166-1 alpha-2; null when not said.' })
  country!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'The region, by its commission: ECA, ECE, ECLAC, ESCAP or ESCWA.',
  })
  region!: string | null
  @Field(() => [String], { description: 'Languages that one reads.' })
  languages!: string[]
  @Field(() => Locale, { description: 'The language of mails.' })
  locale!: Locale
  @Field({
    description: 'Whether programs may learn from what one writes, unless a contribution says otherwise.',
  })
  machineUseAllowed!: boolean
  @Field(() => String, { nullable: true, description: 'The address that links are sent to.' })
  email!: string | null
  @Field({ description: 'A person of the demonstration, who stays as they are.' })
  demo!: boolean
}

/** Who looks. */
@ObjectType({ description: 'Who looks: their account, and what waits for them.' })
export class Viewer {
  @Field(() => OwnAccount, { nullable: true, description: 'Null when nobody is signed in.' })
  account!: OwnAccount | null
  @Field({ description: 'Whether they run the instance.' })
  administrator!: boolean
  @Field(() => Int, { description: 'Notices not read yet, counted to 100.' })
  unreadNotices!: number
  @Field(() => Int, {
    nullable: true,
    description: 'Complaints that wait for a decision, counted to 100; null for all but administrators.',
  })
  waitingComplaints!: number | null
}

/** What somebody said to one purpose. */
@ObjectType({ description: 'What one said last to a purpose of using one’s data.' })
export class Consent {
  @Field({ description: 'The purpose: terms or notice_mail.' })
  purpose!: string
  @Field({ description: 'Agreed, or taken back.' })
  given!: boolean
  @Field(() => Int, { description: 'The version of the terms that were in force.' })
  termsVersion!: number
  @Field({ description: 'When.' })
  at!: string
}

/** All there is to decide about one's account. */
@ObjectType({ description: 'One’s account with what can be chosen for it.' })
export class AccountPage {
  @Field(() => OwnAccount, { nullable: true, description: 'Null when nobody is signed in.' })
  account!: OwnAccount | null
  @Field(() => [Consent], { description: 'The newest word to each purpose.' })
  consents!: Consent[]
  @Field(() => Int, { description: 'How many passkeys the account has.' })
  passkeys!: number
  @Field(() => Int, { description: 'How many logins are under way.' })
  logins!: number
  @Field({
    description: 'Whether one proved lately who one is, so that address and closing need no new proof.',
  })
  provedLately!: boolean
  @Field(() => [Country], { description: 'What can be chosen as a country.' })
  countries!: Country[]
  @Field(() => [StakeholderGroup], { description: 'All stakeholder groups.' })
  stakeholderGroups!: StakeholderGroup[]
}

export enum OwnKind {
  contribution = 'contribution',
  position = 'position',
}
registerEnumType(OwnKind, { name: 'OwnKind', description: 'What somebody handed in.' })

/** Something that one handed in. */
@ObjectType({ description: 'A contribution or a position of one’s own.' })
export class OwnContribution {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
  @Field(() => OwnKind, { description: 'Which of the two.' })
  kind!: OwnKind
  @Field({ description: 'The consultation, by its name in addresses.' })
  consultation!: string
  @Field(() => AuthoredText, { description: 'The title of the consultation.' })
  consultationTitle!: AuthoredText
  @Field({ description: 'The code of the provision.' })
  provision!: string
  @Field({
    description:
      'Where it stands; for a contribution held, published, hidden or withdrawn, for a position submitted or withdrawn.',
  })
  state!: string
  @Field(() => String, {
    nullable: true,
    description: 'Of a position: support, live_with, reserve or oppose.',
  })
  stance!: string | null
  @Field(() => String, { nullable: true, description: 'The text, or the reason of a position.' })
  body!: string | null
  @Field(() => String, { nullable: true, description: 'The language of the text.' })
  language!: string | null
  @Field(() => Direction, { nullable: true, description: 'The direction of the text.' })
  direction!: Direction | null
  @Field({ description: 'When it was handed in or last changed.' })
  at!: string
}

/** An item with its cursor. */
@ObjectType({ description: 'Something of one’s own and where it stands in the list.' })
export class OwnContributionEdge {
  @Field({ description: 'To go on behind it.' })
  cursor!: string
  @Field(() => OwnContribution, { description: 'The item.' })
  node!: OwnContribution
}

/** A page of what one handed in. */
@ObjectType({ description: 'A page of what one handed in, newest first.' })
export class OwnContributionConnection {
  @Field({ description: 'Whether somebody is signed in; else the page is empty.' })
  signedIn!: boolean
  @Field(() => [OwnContributionEdge], { description: 'The items of this page.' })
  edges!: OwnContributionEdge[]
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo
}

/** An act on one's account is done. */
@ObjectType({ description: 'It is done; this is the account now.' })
export class OwnAccountDone {
  @Field(() => OwnAccount, { description: 'The account as it is now.' })
  account!: OwnAccount
}

/** A link is on its way to the new address. */
@ObjectType({ description: 'A link is on its way to the new address.' })
export class AddressLinkSent {
  @Field(() => Int, { description: 'Minutes in which it can be used.' })
  minutes!: number
}

/** The account is closed. */
@ObjectType({ description: 'The account is closed.' })
export class AccountClosed {
  @Field({ description: 'Whether what was published is erased; else it stays without a name.' })
  erase!: boolean
}
