import { eraseContributions as rule } from '@convene/rules/contribution.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { statement } from '../../../platform/database/statement.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { contributionsErased, departedRooms } from '../contributions.entries.js'
import { forgetDeparted, logOfConsultation, type Departed } from '../departed-author.js'

/*
 * What was published is counted before it changes: all parts of one statement see the rows as they were. Salts are found
 * by the account's own acts; without them the commitments of its entries commit to nothing that could be tried out, and
 * without its content an act's id is only known to be taken.
 */
const erase = statement<{ provision: string; appeared: boolean }>(
  'contributions-erase',
  `with counted as (
     select provision_id, count(*)::integer as published from contribution
     where account_id = $1 and consultation_id = $2 and state = 'published' group by provision_id
   ), summed as (
     update thread_summary s set published = s.published - c.published from counted c
     where s.consultation_id = $2 and s.provision_id = c.provision_id
   ), erased as (
     update contribution set account_id = null, author_name = null, author_group_id = null, author_country = null,
       author_organization = null, state = 'erased', body = null, quote = null
     where account_id = $1 and consultation_id = $2 returning id, provision_id, published_at
   ), blanked as (
     update contribution_revision r set body = null from erased e where r.contribution_id = e.id
   ), written as (
     select act.act_id, act.number from act join entry e on (e.log_id, e.number) = (act.log_id, act.number)
     where act.account_id = $1 and act.log_id = $3 and e.kind in ('contribution.posted', 'contribution.edited')
   ), unsalted as (
     delete from entry_salt s using written w where s.log_id = $3 and s.number = w.number
   ), forgotten as (
     update act set content_salt = null, content_hmac = null from written w
     where act.account_id = $1 and act.log_id = $3 and act.act_id = w.act_id
   )
   select distinct provision_id as provision, published_at is not null as appeared from erased`,
)

/**
 * Erases all that a closed account said in one consultation: the texts, what they said before, and the salts of their
 * entries. The marks in the threads stay, and so do the replies. Nothing changes when nothing stands in its name.
 */
export const eraseContributions = command(rule, {
  log: async (tx, { consultation }: Departed) =>
    (await tx.one(logOfConsultation, [consultation]))?.log ?? refuse(notFound, {}),
  content: ({ account, consultation }) => ({ account, consultation }),
  facts: async () => ({}),
  run: async (tx, { input: { account, consultation }, act }) => {
    const touched = await tx.query(erase, [account, consultation, act.log])
    if (touched.length === 0) return nothingChanged(undefined)
    await tx.query(forgetDeparted, [account])
    return done(
      await append(tx, {
        ...act,
        kind: contributionsErased,
        ids: { consultation },
        rooms: departedRooms(touched),
        fields: {},
      }),
      undefined,
    )
  },
})
