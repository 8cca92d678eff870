import { setNoticeMail as rule } from '@convene/rules/notice.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { recordConsent } from '../../identity/identity.module.js'
import { noticeMailPurpose, wantsNoticeMail } from '../notice-mail.sql.js'
import { noticeMailSet } from '../notices.entries.js'

/** Whether an account wants each notice by mail at once. */
export const setNoticeMail = command(rule, {
  log: (tx) => registryLog(tx),
  content: ({ mail }: { readonly mail: boolean }) => ({ mail }),
  facts: async (tx, { account }, { mail }) => {
    // one word after the other
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('notice mail ' || $1, 0))`, [account])
    const known = await tx.one<{ address: boolean; before: boolean }>(
      `select a.email is not null as address, ${wantsNoticeMail('a.id')} as before from account a where a.id = $1`,
      [account],
    )
    return known ? { ...known, mail } : refuse(notFound, {})
  },
  run: async (tx, { person, input: { mail }, facts, act }) => {
    if (facts.before === mail) return nothingChanged(undefined)
    await recordConsent(tx, { account: person.account, purpose: noticeMailPurpose, given: mail })
    const entry = await append(tx, { ...act, kind: noticeMailSet, ids: {}, rooms: [], fields: { mail } })
    return done(entry, undefined)
  },
})
