import { detachContributions as rule } from '@convene/rules/contribution.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { statement } from '../../../platform/database/statement.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { contributionsDetached, departedRooms } from '../contributions.entries.js'
import { forgetDeparted, logOfConsultation, type Departed } from '../departed-author.js'

const detach = statement<{ provision: string; appeared: boolean }>(
  'contributions-detach',
  `with detached as (
     update contribution set account_id = null, author_name = null, author_group_id = null, author_country = null,
       author_organization = case when organization_id is not null then author_organization end,
       state = case when state in ('held', 'withdrawn') then 'erased' else state end,
       body = case when state in ('held', 'withdrawn') then null else body end,
       quote = case when state in ('held', 'withdrawn') then null else quote end
     where account_id = $1 and consultation_id = $2 returning id, provision_id, state, published_at
   ), blanked as (
     update contribution_revision r set body = null from detached d where r.contribution_id = d.id and d.state = 'erased'
   ), written as (
     select act.act_id, act.number from act join entry e on (e.log_id, e.number) = (act.log_id, act.number)
     where act.account_id = $1 and act.log_id = $3 and e.kind in ('contribution.posted', 'contribution.edited')
       and (e.ids ->> 'contribution')::uuid in (select id from detached where state = 'erased')
   ), unsalted as (
     delete from entry_salt s using written w where s.log_id = $3 and s.number = w.number
   ), forgotten as (
     update act set content_salt = null, content_hmac = null from written w
     where act.account_id = $1 and act.log_id = $3 and act.act_id = w.act_id
   )
   select distinct provision_id as provision, published_at is not null as appeared from detached`,
)

/**
 * Takes the name off all that a closed account said in one consultation: what was published stays as "account deleted",
 * what nobody can see is erased with its salts. Nothing changes when nothing stands in its name.
 */
export const detachContributions = command(rule, {
  log: async (tx, { consultation }: Departed) =>
    (await tx.one(logOfConsultation, [consultation]))?.log ?? refuse(notFound, {}),
  content: ({ account, consultation }) => ({ account, consultation }),
  facts: async () => ({}),
  run: async (tx, { input: { account, consultation }, act }) => {
    const touched = await tx.query(detach, [account, consultation, act.log])
    if (touched.length === 0) return nothingChanged(undefined)
    await tx.query(forgetDeparted, [account])
    return done(
      await append(tx, {
        ...act,
        kind: contributionsDetached,
        ids: { consultation },
        rooms: departedRooms(touched),
        fields: {},
      }),
      undefined,
    )
  },
})
