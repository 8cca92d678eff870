import { Inject } from '@nestjs/common'
import { Args, Query, Resolver } from '@nestjs/graphql'
import { Database } from '../../platform/database/database.js'
import { afterArgument, firstArgument } from '../../platform/graphql/arguments.js'
import { keyValues, pageOf } from '../../platform/reads/keyset.js'
import { settingsToken, type Settings } from '../../platform/settings/settings.js'
import { WaitingMailConnection } from './mailbox.type.js'
import { mailboxKey, mailboxStatement, mailsPerPage } from './reads/mailbox.js'

/** GraphQL face of the mailbox of the default start. */
@Resolver()
export class MailboxResolver {
  constructor(
    private readonly database: Database,
    @Inject(settingsToken) private readonly settings: Settings,
  ) {}

  @Query(() => WaitingMailConnection, {
    nullable: true,
    description: 'Mails of the default start, which go no further than here; null wherever mails are sent.',
  })
  async mailbox(
    @Args(firstArgument(mailsPerPage)) first: number | null,
    @Args(afterArgument) after: string | null,
  ): Promise<WaitingMailConnection | null> {
    if (!this.settings.tryingOut) return null
    const page = pageOf(first, after, mailsPerPage, mailboxKey)
    const found = await this.database.one(mailboxStatement, [page.first, ...keyValues(page, 2)])
    return found?.data ?? null
  }
}
