import { Inject } from '@nestjs/common'
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { agreements, noSuchChoice, type Agreement } from '@convene/rules/account.js'
import { refuse, type Refusal as Refused } from '@convene/rules/refusal.js'
import { DataSource } from 'typeorm'
import type { Asking } from '../../platform/asking/asking.js'
import { Database } from '../../platform/database/database.js'
import { actIdArgument, isUuid, uuidOf } from '../../platform/graphql/act-id.js'
import { afterArgument, firstArgument, localeArgument } from '../../platform/graphql/arguments.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { badInput } from '../../platform/graphql/bad-input.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { type Refusal, refusalOf } from '../../platform/graphql/refusal.type.js'
import { resultType } from '../../platform/graphql/result.js'
import { keyValues, pageOf } from '../../platform/reads/keyset.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { isRefusal } from '../../platform/record/signal.js'
import { settingsToken, type Settings } from '../../platform/settings/settings.js'
import {
  AccountClosed,
  AccountPage,
  AddressLinkSent,
  OwnAccountDone,
  OwnContributionConnection,
  Viewer,
} from './account.type.js'
import { requestAddressChange } from './ceremonies/request-address-change.js'
import { changeAddress } from './commands/change-address.js'
import { changeProfile } from './commands/change-profile.js'
import { closeAccount } from './commands/close-account.js'
import { giveConsent } from './commands/give-consent.js'
import { revokeConsent } from './commands/revoke-consent.js'
import { setMachineUse } from './commands/set-machine-use.js'
import { Country, StakeholderGroup } from './country.type.js'
import { ProfileInput } from './profile.input.js'
import { countriesRead, stakeholderGroupsRead } from './reads/countries.js'
import { ownAccountStatement } from './reads/own-account.js'
import {
  ownContributionsKey,
  ownContributionsPerPage,
  ownContributionsStatement,
} from './reads/own-contributions.js'
import { viewerStatement } from './reads/viewer.js'

const ChangeProfileResult = resultType('changeProfile', OwnAccountDone)
const RequestAddressChangeResult = resultType('requestAddressChange', AddressLinkSent)
const ChangeAddressResult = resultType('changeAddress', OwnAccountDone)
const GiveConsentResult = resultType('giveConsent', OwnAccountDone)
const RevokeConsentResult = resultType('revokeConsent', OwnAccountDone)
const SetMachineUseResult = resultType('setMachineUse', OwnAccountDone)
const CloseAccountResult = resultType('closeAccount', AccountClosed)

/** GraphQL face of one's own account. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly reads: PublicReads,
    private readonly database: Database,
    private readonly acts: DataSource,
    @Inject(settingsToken) private readonly settings: Settings,
  ) {}

  @Query(() => [Country], { description: 'All countries, in the order of the language’s own list.' })
  async countries(@Args(localeArgument) locale: Locale): Promise<Country[]> {
    return (await this.reads.load(countriesRead, { locale })) ?? []
  }

  @Query(() => [StakeholderGroup], { description: 'All stakeholder groups, in their order.' })
  async stakeholderGroups(): Promise<StakeholderGroup[]> {
    return (await this.reads.load(stakeholderGroupsRead, {})) ?? []
  }

  @Query(() => Viewer, { description: 'Who looks, and what waits for them.' })
  async viewer(@AskingParameter() asking: Asking): Promise<Viewer> {
    return (
      (await this.find(asking)) ?? {
        account: null,
        administrator: false,
        unreadNotices: 0,
        waitingComplaints: null,
      }
    )
  }

  @Query(() => AccountPage, { description: 'One’s own account with what can be chosen for it.' })
  async ownAccount(
    @Args(localeArgument) locale: Locale,
    @AskingParameter() asking: Asking,
  ): Promise<AccountPage> {
    const [{ account }, login] = [await asking.person(), await asking.login()]
    const found = await this.database.one(ownAccountStatement, [account, login?.id ?? null, locale])
    const nobody = {
      consents: [],
      passkeys: 0,
      logins: 0,
      provedLately: false,
      countries: [],
      stakeholderGroups: [],
    }
    return found?.data ?? { account: null, ...nobody }
  }

  @Query(() => OwnContributionConnection, { description: 'What one handed in, newest first.' })
  async ownContributions(
    @Args(localeArgument) locale: Locale,
    @Args(firstArgument(ownContributionsPerPage)) first: number | null,
    @Args(afterArgument) after: string | null,
    @AskingParameter() asking: Asking,
  ): Promise<OwnContributionConnection> {
    const page = pageOf(first, after, ownContributionsPerPage, ownContributionsKey)
    if (page.after && !isUuid(String(page.after[1]))) throw badInput('"after" is not a cursor of this list.')
    const { account, kind } = await asking.person()
    const values = [account, page.first, ...keyValues(page, 2), locale]
    const found = kind === 'person' ? await this.database.one(ownContributionsStatement, values) : undefined
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
    return found?.data ?? { signedIn: false, edges: [], pageInfo }
  }

  @Mutation(() => ChangeProfileResult, { description: 'Changes what one says of oneself.' })
  async changeProfile(
    @Args('profile', { description: 'All of it: what is left out is taken back.' }) profile: ProfileInput,
    @Args(actIdArgument) actId: string,
    @AskingParameter() asking: Asking,
  ): Promise<OwnAccountDone | Refusal> {
    const { displayName, group, groupOther, country, region, languages, locale } = profile
    const said = {
      displayName,
      group,
      groupOther: groupOther ?? '',
      country: country ?? '',
      region: region ?? '',
      languages,
      locale,
    }
    return this.own(
      asking,
      await changeProfile(this.acts, await asking.person(), said, uuidOf(actId, 'actId')),
    )
  }

  @Mutation(() => RequestAddressChangeResult, {
    description:
      'Sends a link to an address that one wants to sign in by. The answer does not tell whose the address is.',
  })
  async requestAddressChange(
    @Args('email', { description: 'The new address.' }) email: string,
    @Args(localeArgument) locale: Locale,
    @AskingParameter() asking: Asking,
  ): Promise<AddressLinkSent | Refusal> {
    const sent = await requestAddressChange(this.acts, asking, this.settings.publicUrl, { email, locale })
    return isRefusal(sent) ? refusalOf(sent) : Object.assign(new AddressLinkSent(), sent)
  }

  @Mutation(() => ChangeAddressResult, { description: 'Takes the address that a link has come back from.' })
  async changeAddress(
    @Args('token', { description: 'What the link holds.' }) token: string,
    @Args(actIdArgument) actId: string,
    @AskingParameter() asking: Asking,
  ): Promise<OwnAccountDone | Refusal> {
    const given = { token, login: await loginOf(asking) }
    return this.own(
      asking,
      await changeAddress(this.acts, await asking.person(), given, uuidOf(actId, 'actId')),
    )
  }

  @Mutation(() => GiveConsentResult, { description: 'Agrees to one purpose.' })
  async giveConsent(
    @Args('purpose', { description: 'terms or notice_mail.' }) purpose: string,
    @Args(actIdArgument) actId: string,
    @AskingParameter() asking: Asking,
  ): Promise<OwnAccountDone | Refusal> {
    const known = purposeOf(purpose)
    if (!known) return refusalOf(refuse(noSuchChoice, {}))
    const person = await asking.person()
    return this.own(asking, await giveConsent(this.acts, person, { purpose: known }, uuidOf(actId, 'actId')))
  }

  @Mutation(() => RevokeConsentResult, {
    description: 'Takes back what one agreed to, with effect from now on.',
  })
  async revokeConsent(
    @Args('purpose', { description: 'notice_mail; the terms hold as long as there is an account.' })
    purpose: string,
    @Args(actIdArgument) actId: string,
    @AskingParameter() asking: Asking,
  ): Promise<OwnAccountDone | Refusal> {
    const known = purposeOf(purpose)
    if (!known) return refusalOf(refuse(noSuchChoice, {}))
    const person = await asking.person()
    return this.own(
      asking,
      await revokeConsent(this.acts, person, { purpose: known }, uuidOf(actId, 'actId')),
    )
  }

  @Mutation(() => SetMachineUseResult, {
    description:
      'Says whether programs may learn from what one writes from now on, unless a contribution says otherwise.',
  })
  async setMachineUse(
    @Args('allowed', { description: 'Whether they may.' }) allowed: boolean,
    @Args(actIdArgument) actId: string,
    @AskingParameter() asking: Asking,
  ): Promise<OwnAccountDone | Refusal> {
    const person = await asking.person()
    return this.own(asking, await setMachineUse(this.acts, person, { allowed }, uuidOf(actId, 'actId')))
  }

  @Mutation(() => CloseAccountResult, {
    description: 'Closes one’s account for good. What was published stays without a name, or is erased.',
  })
  async closeAccount(
    @Args('erase', { description: 'Erase what was published; else it stays as of an account deleted.' })
    erase: boolean,
    @Args('meant', { description: 'That closing is meant.' }) meant: boolean,
    @Args(actIdArgument) actId: string,
    @AskingParameter() asking: Asking,
  ): Promise<AccountClosed | Refusal> {
    const given = { erase, meant, login: await loginOf(asking) }
    const outcome = await closeAccount(this.acts, await asking.person(), given, uuidOf(actId, 'actId'))
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    asking.signOut()
    return Object.assign(new AccountClosed(), { erase })
  }

  private async find(asking: Asking): Promise<Viewer | undefined> {
    const { account, kind } = await asking.person()
    return kind === 'person' ? (await this.database.one(viewerStatement, [account]))?.data : undefined
  }

  /** The account as it is now, after an act on it; the same when the act was done before. */
  private async own(
    asking: Asking,
    outcome: { outcome: 'done' | 'nothingChanged' } | Refused,
  ): Promise<OwnAccountDone | Refusal> {
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    const account = (await this.find(asking))?.account
    if (!account) throw new Error('whoever acted on their account has one')
    return Object.assign(new OwnAccountDone(), { account })
  }
}

async function loginOf(asking: Asking): Promise<string | null> {
  return (await asking.login())?.id ?? null
}

function purposeOf(given: string): Agreement | undefined {
  return agreements.find((each) => each === given)
}
