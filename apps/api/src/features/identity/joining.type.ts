import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Country, StakeholderGroup } from './country.type.js'

export enum DemoRole {
  administrator = 'administrator',
  moderator = 'moderator',
  co_facilitator = 'co_facilitator',
  participant = 'participant',
}
registerEnumType(DemoRole, { name: 'DemoRole', description: 'What a person of the demonstration may do.' })

/** A person of the demonstration. */
@ObjectType({ description: 'An invented person of the demonstration, whom anybody may look around as.' })
export class DemoPerson {
  @Field(() => ID, { description: 'The account’s id, for signInAsDemo.' })
  account!: string
  @Field({ description: 'The name others see.' })
  displayName!: string
  @Field(() => DemoRole, { description: 'What this person may do.' })
  role!: DemoRole
}

/** What joining and signing in look like here, for whoever asks. */
@ObjectType({ description: 'How one joins and signs in here, and how far this browser has come.' })
export class Joining {
  @Field(() => String, {
    nullable: true,
    description: 'The display name under which this browser is signed in.',
  })
  signedInAs!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'The address that this browser has proved and that has no account yet.',
  })
  provedAddress!: string | null
  @Field({
    description: 'Whether this is the default start, where mails go to a mailbox page and no further.',
  })
  tryingOut!: boolean
  @Field(() => [DemoPerson], {
    description: 'One person of the demonstration for each role that exists; none unless trying out.',
  })
  demoPersons!: DemoPerson[]
}

/** What the form of joining is made of. */
@ObjectType({ description: 'What the form of joining is made of.' })
export class JoinForm {
  @Field(() => String, {
    nullable: true,
    description: 'The address that this browser has proved; without one a passkey is needed.',
  })
  provedAddress!: string | null
  @Field(() => Int, { description: 'From this age on one may have an account.' })
  minimumAge!: number
  @Field(() => Int, { description: 'The version of the terms in force.' })
  termsVersion!: number
  @Field(() => [StakeholderGroup], {
    description: 'All stakeholder groups, also those that cannot be chosen.',
  })
  groups!: StakeholderGroup[]
  @Field(() => [Country], { description: 'All countries, in the order of the language’s own list.' })
  countries!: Country[]
}

export enum LoginLinkState {
  ready = 'ready',
  code_needed = 'code_needed',
  proved = 'proved',
  over = 'over',
}
registerEnumType(LoginLinkState, {
  name: 'LoginLinkState',
  description: 'What a link of a mail is good for in this browser.',
  valuesMap: {
    ready: { description: 'It can be used.' },
    code_needed: { description: 'It was asked for in another browser: the code of the mail is needed too.' },
    proved: { description: 'This browser has used it, and the account is still to be made.' },
    over: { description: 'It was used, is too old, or never was.' },
  },
})

/** What a link of a mail is good for; looking uses nothing up. */
@ObjectType({ description: 'What a link of a mail is good for. Looking uses nothing up.' })
export class LoginLink {
  @Field(() => LoginLinkState, { description: 'What it is good for in this browser.' })
  state!: LoginLinkState
}

/** The mail is on its way. */
@ObjectType({
  description:
    'A mail with a link and a code is on its way. It is the same whether the address is known or not.',
})
export class LoginLinkRequested {
  @Field(() => Int, { description: 'How many minutes link and code can be used.' })
  minutes!: number
}

/** The link or code was right. */
@ObjectType({ description: 'The address is proved.' })
export class LoginLinkConfirmed {
  @Field({
    description:
      'Whether this browser is signed in now; if not, there is no account yet, and joinConvene makes it.',
  })
  signedIn!: boolean
}

export enum PasskeyPurpose {
  sign_in = 'sign_in',
  join = 'join',
  add = 'add',
}
registerEnumType(PasskeyPurpose, { name: 'PasskeyPurpose', description: 'What a passkey is asked for.' })

/** A challenge. */
@ObjectType({ description: 'A challenge for a passkey: for this browser, once, within five minutes.' })
export class PasskeyStarted {
  @Field({
    description:
      'JSON of PublicKeyCredentialCreationOptions, or of PublicKeyCredentialRequestOptions for signing in.',
  })
  options!: string
}

/** A login has begun. */
@ObjectType({ description: 'This browser is signed in.' })
export class SignInDone {
  @Field(() => ID, { description: 'The account.' })
  account!: string
}

/** Somebody looks around as a person of the demonstration. */
@ObjectType({ description: 'This browser is signed in as a person of the demonstration.' })
export class SignedInAsDemo {
  @Field(() => ID, { description: 'The account.' })
  account!: string
}

/** There is an account. */
@ObjectType({ description: 'There is an account now, and this browser is signed in.' })
export class JoinConveneDone {
  @Field(() => ID, { description: 'The account.' })
  account!: string
}
