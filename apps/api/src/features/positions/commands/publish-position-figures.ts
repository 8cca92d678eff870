import { figuresDue, stances, type GroupNow, type Stance } from '@convene/rules/position-figures.js'
import { publishPositionFigures as rule } from '@convene/rules/position.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { statement } from '../../../platform/database/statement.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { discussionRoom, threadRoom } from '../../contributions/contributions.module.js'
import { takePositions } from '../position-lock.js'
import { figuresPublished } from '../positions.entries.js'

/** Of which provision figures are to be published, by ids. */
export interface Publishing {
  readonly consultation: string
  readonly provision: string
}

const logOf = statement<{ log: string }>(
  'figures-log',
  'select log_id as log from consultation where id = $1',
)

// how each person stands now, and how the last figures have them: null where they have no part in it
const persons = `select p.id, case when p.state = 'submitted' then a.stakeholder_group_id end as "group",
    case when p.state = 'submitted' then p.stance end as stance, p.figured_group_id as was_group, p.figured_stance as was_stance
  from position p join account a on a.id = p.account_id
  where p.consultation_id = $1 and p.provision_id = $2 and p.account_id is not null`
const counted = statement<{ group: string; changed: number } & Record<Stance, number>>(
  'figures-counted',
  `with person as (${persons}),
   now as (select "group", ${stances.map((stance) => `count(*) filter (where stance = '${stance}')::int as ${stance}`).join(', ')}
     from person where "group" is not null group by 1),
   changed as (select "group", count(*)::int as persons from (
       select "group", id from person where "group" is not null and (was_group is distinct from "group" or was_stance is distinct from stance)
       union select was_group, id from person where was_group is not null and (was_group is distinct from "group" or was_stance is distinct from stance)
     ) either group by 1)
   select changed."group", changed.persons as changed, ${stances.map((stance) => `coalesce(now.${stance}, 0) as ${stance}`).join(', ')}
   from changed left join now using ("group")`,
)
const figure = statement<{ id: string }>(
  'figures-figure',
  `insert into position_figures (consultation_id, provision_id) values ($1, $2)
   on conflict (consultation_id, provision_id) do update set published_at = now() returning id`,
)
const figureGroup = statement(
  'figures-group',
  `insert into position_group_figures (position_figures_id, stakeholder_group_id, ${stances.join(', ')}) values ($1, $2, $3, $4, $5, $6)
   on conflict (position_figures_id, stakeholder_group_id) do update set ${stances.map((stance) => `${stance} = excluded.${stance}`).join(', ')}`,
)
const mark = statement(
  'figures-mark',
  `with person as (${persons})
   update position set figured_at = clock_timestamp(),
     figured_group_id = case when person."group" = any ($3) then person."group" when person.was_group = any ($3) then null else person.was_group end,
     figured_stance = case when person."group" = any ($3) then person.stance when person.was_group = any ($3) then null else person.was_stance end
   from person where position.id = person.id and (person."group" = any ($3) or person.was_group = any ($3))
     and (figured_at is null or person."group" is distinct from person.was_group or person.stance is distinct from person.was_stance)`,
)

/**
 * Publishes how persons stand on a provision: of each group of which five or more have moved since its last figure. All
 * else stays as it was told. Nothing changes when no group has come so far.
 */
export const publishPositionFigures = command(rule, {
  log: async (tx, { consultation }: Publishing) =>
    (await tx.one(logOf, [consultation]))?.log ?? refuse(notFound, {}),
  content: ({ consultation, provision }) => ({ consultation, provision }),
  lock: (tx, { consultation, provision }) => takePositions(tx, consultation, provision),
  facts: async () => ({}),
  run: async (tx, { input: { consultation, provision }, act }) => {
    const due = figuresDue(await groupsNow(tx, consultation, provision))
    if (due.length === 0) return nothingChanged(undefined)
    const [stored] = await tx.query(figure, [consultation, provision])
    if (!stored) throw new Error('the figures were not stored')
    const figures = stored.id
    for (const { group, shares } of due)
      await tx.query(figureGroup, [figures, group, ...stances.map((stance) => shares[stance])])
    await tx.query(mark, [consultation, provision, due.map(({ group }) => group)])
    return done(
      await append(tx, {
        ...act,
        kind: figuresPublished,
        ids: { consultation, provision, figures },
        rooms: [threadRoom(provision), discussionRoom],
        fields: { shares: Object.fromEntries(due.map(({ group, shares }) => [group, shares])) },
      }),
      undefined,
    )
  },
})

async function groupsNow(tx: Tx, consultation: string, provision: string): Promise<GroupNow[]> {
  const rows = await tx.query(counted, [consultation, provision])
  return rows.map(({ group, changed, ...held }) => ({ group, changed, held }))
}
