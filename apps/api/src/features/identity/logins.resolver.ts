import { Inject } from '@nestjs/common'
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql'
import { ceremonyOver } from '@convene/rules/joining.js'
import { signInFirst } from '@convene/rules/person.js'
import { refuse } from '@convene/rules/refusal.js'
import { DataSource } from 'typeorm'
import { Asking } from '../../platform/asking/asking.js'
import { Database } from '../../platform/database/database.js'
import { actIdArgument, uuidOf } from '../../platform/graphql/act-id.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { badInput } from '../../platform/graphql/bad-input.js'
import { refusalOf, type Refusal } from '../../platform/graphql/refusal.type.js'
import { resultType } from '../../platform/graphql/result.js'
import { isRefusal } from '../../platform/record/signal.js'
import { settingsToken, type Settings } from '../../platform/settings/settings.js'
import { newPasskey } from './ceremonies/answer-passkey.js'
import { addPasskey } from './commands/add-passkey.js'
import { endAllLogins } from './commands/end-all-logins.js'
import { endLogin } from './commands/end-login.js'
import { removePasskey } from './commands/remove-passkey.js'
import { AddPasskeyDone, EndAllLoginsDone, EndLoginDone, Logins, RemovePasskeyDone } from './logins.type.js'
import { loginsStatement } from './reads/logins.js'

const EndLoginResult = resultType('endLogin', EndLoginDone)
const EndAllLoginsResult = resultType('endAllLogins', EndAllLoginsDone)
const AddPasskeyResult = resultType('addPasskey', AddPasskeyDone)
const RemovePasskeyResult = resultType('removePasskey', RemovePasskeyDone)

const nobody: Logins = { signedIn: false, provedLately: false, hasAddress: false, logins: [], passkeys: [] }

/** GraphQL face of one's own logins and passkeys. */
@Resolver()
export class LoginsResolver {
  constructor(
    private readonly database: Database,
    @Inject(DataSource) private readonly acts: DataSource,
    @Inject(settingsToken) private readonly settings: Settings,
  ) {}

  @Query(() => Logins, { description: 'Where whoever asks is signed in, and with what they can sign in.' })
  async logins(@AskingParameter() asking: Asking): Promise<Logins> {
    const [person, login] = [await asking.person(), await asking.login()]
    if (!login) return nobody
    return (await this.database.one(loginsStatement, [person.account, login.id]))?.data ?? nobody
  }

  @Mutation(() => EndLoginResult, { description: 'Ends a login of one’s own: signs a device out.' })
  async endLogin(
    @Args(actIdArgument) actId: string,
    @Args('login', {
      type: () => ID,
      nullable: true,
      description: 'Which one; the one that asks if left out.',
    })
    given: string | null | undefined,
    @AskingParameter() asking: Asking,
  ): Promise<EndLoginDone | Refusal> {
    const id = uuidOf(actId, 'actId')
    const own = (await asking.login())?.id
    const login = given ? uuidOf(given, 'login') : own
    if (login === undefined) return refusalOf(refuse(signInFirst, {}))
    const outcome = await endLogin(this.acts, await asking.person(), { login }, id)
    if (isRefusal(outcome)) return refusalOf(outcome)
    if (login === own) asking.signOut()
    return Object.assign(new EndLoginDone(), { login })
  }

  @Mutation(() => EndAllLoginsResult, { description: 'Ends all logins of one’s own: signs out everywhere.' })
  async endAllLogins(
    @Args(actIdArgument) actId: string,
    @Args('keepThis', { description: 'Whether the login that asks stays.' }) keepThis: boolean,
    @AskingParameter() asking: Asking,
  ): Promise<EndAllLoginsDone | Refusal> {
    const keep = keepThis ? ((await asking.login())?.id ?? null) : null
    const person = await asking.person()
    const outcome = await endAllLogins(this.acts, person, { keep }, uuidOf(actId, 'actId'))
    if (isRefusal(outcome)) return refusalOf(outcome)
    if (!keepThis) asking.signOut()
    return Object.assign(new EndAllLoginsDone(), { signedIn: keepThis })
  }

  @Mutation(() => AddPasskeyResult, {
    description:
      'Adds a passkey to one’s account. Needs a proof of who one is that is not older than 15 minutes.',
  })
  async addPasskey(
    @Args(actIdArgument) actId: string,
    @Args('passkey', { description: 'JSON of what navigator.credentials.create answered.' }) passkey: string,
    @Args('name', { description: 'What one calls it, at most 80 characters.' }) given: string,
    @AskingParameter() asking: Asking,
  ): Promise<AddPasskeyDone | Refusal> {
    const id = uuidOf(actId, 'actId')
    const name = given
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
    if (name === '' || [...name].length > 80) throw badInput('"name" is 1 to 80 characters.', 'name', 80)
    const [person, login] = [await asking.person(), await asking.login()]
    if (!login) return refusalOf(refuse(signInFirst, {}))
    const browser = asking.knownBrowser()
    if (browser === null) return refusalOf(refuse(ceremonyOver, {}))
    const place = { browser, publicUrl: this.settings.publicUrl }
    const proved = await newPasskey(this.acts, place, 'passkey_add', person.account, passkey)
    if (isRefusal(proved)) return refusalOf(proved)
    const outcome = await addPasskey(this.acts, person, { login: login.id, proved, name }, id)
    return outcome.outcome === 'done'
      ? Object.assign(new AddPasskeyDone(), { passkey: String(outcome.entry.ids['passkey']) })
      : refusalOf(isRefusal(outcome) ? outcome : refuse(ceremonyOver, {}))
  }

  @Mutation(() => RemovePasskeyResult, {
    description:
      'Takes a passkey away, never the last way in. Needs a proof of who one is that is not older than 15 minutes.',
  })
  async removePasskey(
    @Args(actIdArgument) actId: string,
    @Args('passkey', { type: () => ID, description: 'Its id.' }) given: string,
    @AskingParameter() asking: Asking,
  ): Promise<RemovePasskeyDone | Refusal> {
    const passkey = uuidOf(given, 'passkey')
    const login = (await asking.login())?.id ?? null
    const person = await asking.person()
    const outcome = await removePasskey(this.acts, person, { login, passkey }, uuidOf(actId, 'actId'))
    if (isRefusal(outcome)) return refusalOf(outcome)
    return Object.assign(new RemovePasskeyDone(), { passkey })
  }
}
