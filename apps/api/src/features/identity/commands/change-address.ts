import { addressLinkOver, changeAddress as rule } from '@convene/rules/account.js'
import { refuse } from '@convene/rules/refusal.js'
import { tokenHash } from '../../../platform/asking/cookies.js'
import { queueMail } from '../../../platform/mail/queue-mail.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { addressChanged } from '../account.entries.js'
import { addressMail, localeOf } from '../address-mail.js'
import { ownAccount } from '../own-account.js'

/** The token of the link that came to the new address, and the login under which it came back. */
interface AddressChange {
  readonly token: string
  readonly login: string | null
}

/**
 * Takes the address that the link proved. The link works once, in a login of the account that asked for it. The address
 * before is told, in case it was somebody else; links that were under way to it are of no use any more.
 */
export const changeAddress = command(rule, {
  log: registryLog,
  content: ({ token }: AddressChange) => ({ token }),
  facts: async (tx, person, { token, login }) => {
    const own = await ownAccount(tx, person.account, login)
    const ceremony = await tx.one<{ id: string; email: string }>(
      `select id, email from login_ceremony where token_hash = $1 and account_id = $2 and purpose = 'change_address'
         and used_at is null and expires_at > now() for update`,
      [tokenHash(token), person.account],
    )
    return { ...own, ceremony, linkIsLive: ceremony !== undefined }
  },
  run: async (tx, { person, facts: { ceremony }, act }) => {
    if (!ceremony) return refuse(addressLinkOver, {})
    const [before] = await tx.query<{ email: string | null; locale: string }>(
      `select email, locale from account where id = $1`,
      [person.account],
    )
    // somebody else may have joined with the address in the meantime
    const taken = await tx.one('select from account where lower(email) = $1 and id <> $2', [
      ceremony.email,
      person.account,
    ])
    if (taken) return refuse(addressLinkOver, {})
    await tx.query('update account set email = $2 where id = $1', [person.account, ceremony.email])
    await tx.query(
      `delete from login_ceremony where (account_id = $1 and purpose = 'change_address') or lower(email) = lower($2)`,
      [person.account, before?.email ?? null],
    )
    if (before?.email)
      await queueMail(tx, {
        account: person.account,
        to: before.email,
        locale: localeOf(before.locale),
        ...(await addressMail(localeOf(before.locale), 'changed')),
        lifetime: 3 * 24 * 60 * 60,
      })
    const ids = { account: person.account }
    return done(await append(tx, { ...act, kind: addressChanged, ids, rooms: [], fields: {} }), undefined)
  },
})
