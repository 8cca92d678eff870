import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Direction } from '../../platform/graphql/authored-text.type.js'
import { PageInfo } from '../../platform/graphql/page-info.type.js'
import { RoomVersion } from '../../platform/graphql/room-version.type.js'

export enum ContributionState {
  held = 'held',
  published = 'published',
  hidden = 'hidden',
  withdrawn = 'withdrawn',
  erased = 'erased',
}
registerEnumType(ContributionState, {
  name: 'ContributionState',
  description:
    'Where a contribution stands. What is hidden, withdrawn or erased is a mark in its thread; what is held is seen by its author.',
})

export enum ThreadOrder {
  reading = 'reading',
  unanswered = 'unanswered',
}
registerEnumType(ThreadOrder, {
  name: 'ThreadOrder',
  description: 'In reading order, or what nobody has replied to before the rest.',
})

/** Who spoke, as they were when they spoke. */
@ObjectType({ description: 'Who spoke, as they were when they spoke.' })
export class ContributionAuthor {
  @Field({ description: 'The name they are shown by.' })
  name!: string
  @Field(() => String, {
    nullable: true,
    description: 'Their stakeholder group; null for what was imported.',
  })
  groupId!: string | null
  @Field(() => String, { nullable: true, description: 'The organization they spoke for.' })
  organization!: string | null
  @Field({ description: 'Whether group, organization and country are their own word, checked by nobody.' })
  selfDeclared!: boolean
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code of the country they name.' })
  country!: string | null
  @Field({ description: 'Whether they are invented, for the demonstration.' })
  demo!: boolean
}

/** What somebody said on a provision, as its thread shows it. */
@ObjectType({ description: 'What somebody said on a provision, as its thread shows it.' })
export class ThreadContribution {
  @Field(() => ID, { description: 'Its id; also its cursor in the thread.' })
  id!: string
  @Field(() => ID, { nullable: true, description: 'What it replies to.' })
  parentId!: string | null
  @Field(() => Int, { description: 'Its level in the thread, from 1.' })
  depth!: number
  @Field(() => ContributionState, { description: 'Where it stands.' })
  state!: ContributionState
  @Field(() => ContributionAuthor, {
    nullable: true,
    description: 'Who spoke; null when the account was closed, and for a mark.',
  })
  author!: ContributionAuthor | null
  @Field({ description: 'Whether it was said elsewhere and imported.' })
  imported!: boolean
  @Field(() => String, { nullable: true, description: 'The language of `body`; null for a mark.' })
  language!: string | null
  @Field(() => Direction, { nullable: true, description: 'The direction of `body`; null for a mark.' })
  direction!: Direction | null
  @Field(() => String, {
    nullable: true,
    description: 'What was said, in light Markdown, byte for byte; null for a mark.',
  })
  body!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'What it quotes of the provision or of what it replies to.',
  })
  quote!: string | null
  @Field({
    description:
      'When it was posted, in UTC with six decimals. Siblings are in the order of this text, then of `id`.',
  })
  createdAt!: string
  @Field(() => String, { nullable: true, description: 'When it was last edited, as an instant (ISO 8601).' })
  editedAt!: string | null
  @Field(() => Int, { description: 'How often it was edited.' })
  revision!: number
  @Field({ description: 'Whether it came after the end of its round.' })
  late!: boolean
  @Field({ description: 'Whether what it replied to was lost before it was imported.' })
  orphan!: boolean
  @Field(() => Int, { description: 'The version of the text that it was made on.' })
  versionNumber!: number
  @Field({ description: 'Whether the text under consultation has another version now.' })
  onOlderText!: boolean
  @Field(() => Int, {
    nullable: true,
    description: 'Of what is hidden: the rule of the code of conduct by which it was.',
  })
  hiddenRule!: number | null
  @Field({ description: 'Whether replies to it stand on a page of their own, because they are too deep.' })
  continues!: boolean
}

/** What a country is called. */
@ObjectType({ description: 'What a country is called in the language asked for.' })
export class CountryName {
  @Field({ description: 'ISO 3166-1 code.' })
  code!: string
  @Field({ description: 'Its name, as the United Nations write it.' })
  name!: string
}

/** The round that would take a contribution now. */
@ObjectType({ description: 'The round that would take a contribution now.' })
export class IntakeRound {
  @Field(() => Int, { description: 'Its number within the consultation.' })
  number!: number
  @Field({ description: 'Its state: announced, open, reviewing, synthesis or closed.' })
  state!: string
  @Field({ description: 'Who may contribute: `everyone` or `accredited`.' })
  participation!: string
}

/** What decides whether contributions are taken, whoever makes them. */
@ObjectType({ description: 'What decides whether contributions are taken, whoever makes them.' })
export class ThreadIntake {
  @Field({ description: 'Whether the consultation is a record of what was said elsewhere.' })
  archive!: boolean
  @Field(() => IntakeRound, {
    nullable: true,
    description: 'The round that would take a contribution now; null when there is none.',
  })
  round!: IntakeRound | null
}

/** A page of the thread on a provision. */
@ObjectType({ description: 'A page of the thread on a provision; cursors are ids of contributions.' })
export class ThreadPage {
  @Field(() => [ThreadContribution], { description: 'The contributions of this page.' })
  contributions!: ThreadContribution[]
  @Field(() => PageInfo, { description: 'Where this page stands in the thread.' })
  pageInfo!: PageInfo
  @Field(() => ThreadOrder, { description: 'The order it is in.' })
  order!: ThreadOrder
  @Field({ description: 'Whether contributions are held until somebody publishes them.' })
  premoderation!: boolean
  @Field(() => ThreadIntake, { description: 'Whether contributions are taken now.' })
  intake!: ThreadIntake
  @Field(() => RoomVersion, { description: 'From where to follow what happens in this thread.' })
  version!: RoomVersion
  @Field(() => Int, { description: 'Published contributions in the whole thread.' })
  published!: number
  @Field(() => [CountryName], { description: 'The countries that authors on this page name.' })
  countries!: CountryName[]
}

/** How much is said on a provision, as entries carry it to open pages. */
@ObjectType({ description: 'A provision and how much is said on it.' })
export class ProvisionCount {
  @Field({ description: 'Its id, for example `A.M1`.' })
  code!: string

  @Field(() => Int, { description: 'Published contributions in its thread.' })
  contributionCount!: number
}
