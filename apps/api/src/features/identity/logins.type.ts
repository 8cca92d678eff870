import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'

export enum LoginWay {
  link = 'link',
  passkey = 'passkey',
  demo = 'demo',
}
registerEnumType(LoginWay, { name: 'LoginWay', description: 'How somebody signed in.' })

/** A login. */
@ObjectType({ description: 'Being signed in on one device.' })
export class Login {
  @Field(() => ID, { description: 'Its id, for endLogin.' })
  id!: string
  @Field({ description: 'Browser and system, as far as they are told; often empty.' })
  device!: string
  @Field(() => LoginWay, { description: 'How it began.' })
  by!: LoginWay
  @Field({ description: 'The day it began (UTC).' })
  createdOn!: string
  @Field({ description: 'The last day on which something was done under it (UTC).' })
  lastUsedOn!: string
  @Field({ description: 'Whether it is the one that asks.' })
  current!: boolean
}

/** A passkey. */
@ObjectType({ description: 'A passkey of one’s own.' })
export class Passkey {
  @Field(() => ID, { description: 'Its id, for removePasskey.' })
  id!: string
  @Field({ description: 'What its owner calls it.' })
  name!: string
  @Field({ description: 'The day it was added (UTC).' })
  createdOn!: string
  @Field(() => String, { nullable: true, description: 'The last day somebody signed in with it (UTC).' })
  lastUsedOn!: string | null
  @Field({ description: 'Whether it is kept in more places than one device.' })
  backedUp!: boolean
}

/** One's own ways in. */
@ObjectType({ description: 'Where one is signed in, and with what one can sign in.' })
export class Logins {
  @Field({ description: 'Whether anybody is signed in; all else is empty if not.' })
  signedIn!: boolean
  @Field({ description: 'Whether the proof of who asks is fresh enough to change keys and address.' })
  provedLately!: boolean
  @Field({ description: 'Whether links can be sent to an address.' })
  hasAddress!: boolean
  @Field(() => [Login], { description: 'All logins, the last used first; at most 50.' })
  logins!: Login[]
  @Field(() => [Passkey], { description: 'All passkeys, in the order in which they were added; at most 20.' })
  passkeys!: Passkey[]
}

/** A login is over. */
@ObjectType({ description: 'The login is over.' })
export class EndLoginDone {
  @Field(() => ID, { description: 'The login that was ended.' })
  login!: string
}

/** Logins are over. */
@ObjectType({ description: 'The logins are over.' })
export class EndAllLoginsDone {
  @Field({ description: 'Whether this browser is still signed in.' })
  signedIn!: boolean
}

/** A passkey was added. */
@ObjectType({ description: 'The passkey was added.' })
export class AddPasskeyDone {
  @Field(() => ID, { description: 'The passkey.' })
  passkey!: string
}

/** A passkey was removed. */
@ObjectType({ description: 'The passkey is no longer taken.' })
export class RemovePasskeyDone {
  @Field(() => ID, { description: 'The passkey that was removed.' })
  passkey!: string
}
