import { markNoticesRead as rule } from '@convene/rules/notice.js'
import type { Person } from '@convene/rules/person.js'
import type { Refusal } from '@convene/rules/refusal.js'
import type { DataSource } from 'typeorm'
import { statement } from '../../platform/database/statement.js'
import { carryOutSignal } from '../../platform/record/signal.js'
import { unreadNotices } from './reads/notices.js'

const mark = statement(
  'notices-mark-read',
  `update notice set read_at = now() where account_id = $1 and read_at is null
     and (created_at, id) <= (select newest.created_at, newest.id from notice newest where newest.id = $2 and newest.account_id = $1)`,
)
const unread = statement<{ unread: number }>(
  'notices-unread',
  `select ${unreadNotices('$1::uuid')} as unread`,
)

/** Marks a person's notices as read up to the newest that was shown; one that came since stays unread. */
export async function markNoticesRead(
  acts: DataSource,
  person: Person,
  newest: string,
): Promise<{ unread: number } | Refusal> {
  return carryOutSignal(acts, rule, person, {}, async (tx) => {
    await tx.query(mark, [person.account, newest])
    return (await tx.one(unread, [person.account])) ?? { unread: 0 }
  })
}
