import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { DataSource } from 'typeorm'
import type { Asking } from '../../platform/asking/asking.js'
import { Database } from '../../platform/database/database.js'
import { actIdArgument, uuidOf } from '../../platform/graphql/act-id.js'
import {
  afterArgument,
  consultationArgument,
  firstArgument,
  localeArgument,
} from '../../platform/graphql/arguments.js'
import { AskingParameter } from '../../platform/graphql/asking-parameter.js'
import { badInput } from '../../platform/graphql/bad-input.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { refusalOf } from '../../platform/graphql/refusal.type.js'
import { pageOf } from '../../platform/reads/keyset.js'
import { PublicReads } from '../../platform/reads/public-reads.js'
import { codeArgument } from '../contributions/thread-arguments.type.js'
import { statePosition } from './commands/state-position.js'
import { withdrawPosition } from './commands/withdraw-position.js'
import { organizationsOnPage } from './position.shape.js'
import { OrganizationPositionConnection, Stance } from './position.type.js'
import { organizationPositionsKey, organizationPositionsRead } from './reads/organization-positions.js'
import { ownPosition, readViewerPosition } from './reads/viewer-position.js'
import {
  StatePositionDone,
  StatePositionResult,
  ViewerPosition,
  WithdrawPositionDone,
  WithdrawPositionResult,
} from './viewer-position.type.js'

/** GraphQL face of positions. */
@Resolver()
export class PositionsResolver {
  constructor(
    private readonly acts: DataSource,
    private readonly database: Database,
    private readonly reads: PublicReads,
  ) {}

  @Query(() => OrganizationPositionConnection, {
    nullable: true,
    description: 'The public positions of organizations on a provision, by group, then name.',
  })
  organizationPositions(
    @Args(consultationArgument) consultation: string,
    @Args(codeArgument) code: string,
    @Args(firstArgument(organizationsOnPage)) first: number | null,
    @Args(afterArgument) after: string | null,
  ): Promise<OrganizationPositionConnection | null> {
    const page = pageOf(first, after, organizationsOnPage, organizationPositionsKey)
    return this.reads.load(organizationPositionsRead, { consultation, code, page })
  }

  @Query(() => ViewerPosition, {
    nullable: true,
    description: "The viewer's own position on a provision; nobody else's is ever told.",
  })
  async viewerPosition(
    @AskingParameter() asking: Asking,
    @Args(consultationArgument) consultation: string,
    @Args(codeArgument) code: string,
    @Args(localeArgument) locale: Locale,
  ): Promise<ViewerPosition | null> {
    return readViewerPosition(this.database, await asking.person(), { consultation, code }, locale)
  }

  @Mutation(() => StatePositionResult, {
    description: 'States how the viewer stands on a provision, or changes it.',
  })
  async statePosition(
    @AskingParameter() asking: Asking,
    @Args(actIdArgument) actId: string,
    @Args(consultationArgument) consultation: string,
    @Args(codeArgument) code: string,
    @Args('stance', { type: () => Stance, description: 'How they stand.' }) stance: Stance,
    @Args('reason', {
      type: () => String,
      nullable: true,
      description: 'Why: at most 1,000 characters. Only its writer sees it, like the position.',
    })
    reason: string | null,
    @Args('reasonLanguage', {
      type: () => String,
      nullable: true,
      description: 'The language of the reason, as a short code; needed with a reason.',
    })
    reasonLanguage: string | null,
  ): Promise<typeof StatePositionResult> {
    const person = await asking.person()
    const given = reason === null || reason === undefined || reason.trim() === '' ? null : reason
    const language = given === null ? null : (reasonLanguage ?? null)
    if (given !== null && !/^[a-z]{2,3}$/.test(language ?? ''))
      throw badInput('"reasonLanguage" is a code of two or three small letters, given with a reason.')
    const outcome = await statePosition(
      this.acts,
      person,
      { consultation, code, stance, reason: given, reasonLanguage: language },
      uuidOf(actId, 'actId'),
    )
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    if (outcome.outcome === 'nothingChanged') {
      const viewer = await readViewerPosition(this.database, person, { consultation, code }, Locale.en)
      return Object.assign(new StatePositionDone(), { position: viewer?.position ?? null })
    }
    const found = await this.database.one(ownPosition, [outcome.entry.ids['position'], person.account])
    return Object.assign(new StatePositionDone(), { position: found?.data ?? null })
  }

  @Mutation(() => WithdrawPositionResult, {
    description: "Takes the viewer's position on a provision back, with its reason.",
  })
  async withdrawPosition(
    @AskingParameter() asking: Asking,
    @Args(actIdArgument) actId: string,
    @Args(consultationArgument) consultation: string,
    @Args(codeArgument) code: string,
  ): Promise<typeof WithdrawPositionResult> {
    const outcome = await withdrawPosition(
      this.acts,
      await asking.person(),
      { consultation, code },
      uuidOf(actId, 'actId'),
    )
    if (outcome.outcome === 'refused') return refusalOf(outcome)
    return Object.assign(new WithdrawPositionDone(), { code })
  }
}
