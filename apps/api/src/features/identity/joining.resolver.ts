import { Inject } from '@nestjs/common'
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql'
import { codeAttempts, signInAsDemo as demoRule } from '@convene/rules/joining.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { DataSource } from 'typeorm'
import { Asking } from '../../platform/asking/asking.js'
import { tokenHash } from '../../platform/asking/cookies.js'
import { Database } from '../../platform/database/database.js'
import { actIdArgument, uuidOf } from '../../platform/graphql/act-id.js'
import { localeArgument } from '../../platform/graphql/arguments.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { refusalOf, type Refusal } from '../../platform/graphql/refusal.type.js'
import { resultType } from '../../platform/graphql/result.js'
import { carryOutSignal, isRefusal } from '../../platform/record/signal.js'
import { settingsToken, type Settings } from '../../platform/settings/settings.js'
import { beginLogin } from './begin-login.js'
import { provedPasskey } from './ceremonies/answer-passkey.js'
import { confirmLoginLink } from './ceremonies/confirm-login-link.js'
import { countAttempt } from './ceremonies/limits.js'
import { requestLoginLink } from './ceremonies/request-login-link.js'
import { startPasskey } from './ceremonies/start-passkey.js'
import { join } from './join.js'
import { JoinArguments, readJoining } from './join.arguments.js'
import {
  JoinForm,
  Joining,
  JoinConveneDone,
  LoginLink,
  LoginLinkConfirmed,
  LoginLinkRequested,
  LoginLinkState,
  PasskeyPurpose,
  PasskeyStarted,
  SignedInAsDemo,
  SignInDone,
} from './joining.type.js'
import { joinFormStatement } from './reads/join-form.js'
import { joiningStatement, loginLinkStatement } from './reads/joining.js'

const SignInResult = resultType('signIn', SignInDone)
const SignInAsDemoResult = resultType('signInAsDemo', SignedInAsDemo)
const RequestLoginLinkResult = resultType('requestLoginLink', LoginLinkRequested)
const ConfirmLoginLinkResult = resultType('confirmLoginLink', LoginLinkConfirmed)
const StartPasskeyResult = resultType('startPasskey', PasskeyStarted)
const JoinConveneResult = resultType('joinConvene', JoinConveneDone)

const ceremonies = { sign_in: 'passkey_sign_in', join: 'passkey_join', add: 'passkey_add' } as const

/** GraphQL face of joining and signing in. */
@Resolver()
export class JoiningResolver {
  constructor(
    private readonly database: Database,
    @Inject(DataSource) private readonly acts: DataSource,
    @Inject(settingsToken) private readonly settings: Settings,
  ) {}

  @Query(() => Joining, {
    description: 'How one joins and signs in here, and how far this browser has come.',
  })
  async joining(@AskingParameter() asking: Asking): Promise<Joining> {
    const browser = asking.knownBrowser()
    const { tryingOut } = this.settings
    const found = await this.database.one(joiningStatement, [
      (await asking.person()).account,
      browser === null ? null : tokenHash(browser),
      tryingOut,
    ])
    return { signedInAs: null, provedAddress: null, demoPersons: [], ...found?.data, tryingOut }
  }

  @Query(() => JoinForm, { description: 'What the form of joining is made of.' })
  async joinForm(@Args(localeArgument) locale: Locale, @AskingParameter() asking: Asking): Promise<JoinForm> {
    const browser = asking.knownBrowser()
    const hash = browser === null ? null : tokenHash(browser)
    const found = await this.database.one(joinFormStatement, [locale, hash])
    if (!found) throw new Error('the form of joining gave no row')
    return { ...found.data, minimumAge: this.settings.minimumAge }
  }

  @Query(() => LoginLink, { description: 'What the link of a mail is good for. Looking uses nothing up.' })
  async loginLink(
    @Args('token', { description: 'The token of the link.' }) token: string,
    @AskingParameter() asking: Asking,
  ): Promise<LoginLink> {
    const browser = asking.knownBrowser()
    const found = await this.database.one(loginLinkStatement, [
      tokenHash(token),
      browser === null ? null : tokenHash(browser),
      codeAttempts,
    ])
    const state = Object.values(LoginLinkState).find((each) => each === found?.state)
    return { state: state ?? LoginLinkState.over }
  }

  @Mutation(() => RequestLoginLinkResult, {
    description: 'Sends a mail with a link and a code to an address, for signing in or for joining.',
  })
  async requestLoginLink(
    @Args('email', { description: 'A plain address, local@domain.' }) email: string,
    @Args(localeArgument) locale: Locale,
    @Args('next', {
      type: () => String,
      nullable: true,
      description: 'Where the link leads on to: a path below the language.',
    })
    next: string | null | undefined,
    @AskingParameter() asking: Asking,
  ): Promise<LoginLinkRequested | Refusal> {
    const answer = await requestLoginLink(this.acts, asking, this.settings.publicUrl, {
      email,
      locale,
      next: next ?? null,
    })
    return isRefusal(answer) ? refusalOf(answer) : Object.assign(new LoginLinkRequested(), answer)
  }

  @Mutation(() => ConfirmLoginLinkResult, {
    description:
      'Uses the link or the code of a mail, once: in the browser that asked either is enough, in another one both are needed.',
  })
  async confirmLoginLink(
    @Args('token', { type: () => String, nullable: true, description: 'The token of the link.' })
    token: string | null | undefined,
    @Args('code', { type: () => String, nullable: true, description: 'The code, as it was typed.' })
    code: string | null | undefined,
    @AskingParameter() asking: Asking,
  ): Promise<LoginLinkConfirmed | Refusal> {
    const proved = await confirmLoginLink(this.acts, asking, {
      token: token ?? null,
      code: code ?? null,
    })
    if (isRefusal(proved)) return refusalOf(proved)
    const { ceremony, account } = proved
    if (account === null) return Object.assign(new LoginLinkConfirmed(), { signedIn: false })
    const refused = await beginLogin(this.acts, asking, { ceremony, account, by: 'link' })
    return refused ? refusalOf(refused) : Object.assign(new LoginLinkConfirmed(), { signedIn: true })
  }

  @Mutation(() => StartPasskeyResult, { description: 'Makes a challenge for a passkey.' })
  async startPasskey(
    @Args('purpose', { type: () => PasskeyPurpose, description: 'What it is for.' }) purpose: PasskeyPurpose,
    @Args('name', {
      type: () => String,
      nullable: true,
      description: 'The name under which the device lists a new passkey.',
    })
    name: string | null | undefined,
    @AskingParameter() asking: Asking,
  ): Promise<PasskeyStarted | Refusal> {
    const answer = await startPasskey(this.acts, asking, this.settings.publicUrl, {
      purpose: ceremonies[purpose],
      name: (name ?? '').slice(0, 80),
    })
    return isRefusal(answer) ? refusalOf(answer) : Object.assign(new PasskeyStarted(), answer)
  }

  @Mutation(() => SignInResult, {
    description:
      'Signs in by a passkey. A challenge works once: whoever lost the answer asks for another challenge.',
  })
  async signIn(
    @Args(actIdArgument) actId: string,
    @Args('passkey', { description: 'JSON of what navigator.credentials.get answered.' }) passkey: string,
    @AskingParameter() asking: Asking,
  ): Promise<SignInDone | Refusal> {
    const id = uuidOf(actId, 'actId')
    const tooMany = await countAttempt(asking.addressPrefix)
    if (tooMany) return refusalOf(tooMany)
    const place = { browser: asking.knownBrowser(), publicUrl: this.settings.publicUrl }
    const proved = await provedPasskey(this.acts, place, passkey)
    if (isRefusal(proved)) return refusalOf(proved)
    const { ceremony, account } = proved
    const begun = { ceremony, account, by: 'passkey', passkey: proved } as const
    const refused = await beginLogin(this.acts, asking, begun, id)
    return refused ? refusalOf(refused) : Object.assign(new SignInDone(), { account })
  }

  @Mutation(() => SignInAsDemoResult, {
    description: 'Looks around as a person of the demonstration; only in the default start.',
  })
  async signInAsDemo(
    @Args('account', { type: () => ID, description: 'The person’s account.' }) given: string,
    @AskingParameter() asking: Asking,
  ): Promise<SignedInAsDemo | Refusal> {
    const account = uuidOf(given, 'account')
    const { tryingOut } = this.settings
    const found = await carryOutSignal(this.acts, demoRule, await asking.person(), { tryingOut }, (tx) =>
      tx
        .one(`select from account where id = $1 and demo and kind = 'person' and state = 'active'`, [account])
        .then((row) => row ?? refuse(notFound, {})),
    )
    if (isRefusal(found)) return refusalOf(found)
    const refused = await beginLogin(this.acts, asking, { ceremony: null, account, by: 'demo' })
    return refused ? refusalOf(refused) : Object.assign(new SignedInAsDemo(), { account })
  }

  @Mutation(() => JoinConveneResult, {
    description:
      'Makes an account for whoever has proved an address in this browser, or gives a new passkey, and signs in.',
  })
  async joinConvene(
    @Args(actIdArgument) actId: string,
    @Args() given: JoinArguments,
    @AskingParameter() asking: Asking,
  ): Promise<JoinConveneDone | Refusal> {
    const answer = await join(this.acts, asking, this.settings, readJoining(given), uuidOf(actId, 'actId'))
    return typeof answer === 'string'
      ? Object.assign(new JoinConveneDone(), { account: answer })
      : refusalOf(answer)
  }
}
