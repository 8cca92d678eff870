import { randomUUID } from 'node:crypto'
import { skeletonsOf } from '@convene/rules/display-name.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { systemAccount } from '../../../platform/record/system-account.js'
import { demoOrganizations, demoPeople } from './demo-people.js'

/** The ids of those who speak in the demo, by their keys. */
export interface DemoVoices {
  readonly accounts: ReadonlyMap<string, string>
  readonly organizations: ReadonlyMap<string, string>
}

/** Stores the demo's persons with their roles, and its organizations, in the transaction that loads the demo. */
export async function storePeople(tx: Tx, consultationId: string): Promise<DemoVoices> {
  const persons = demoPeople.map((person, index) => ({
    ...person,
    id: randomUUID(),
    place: index,
    skeleton: skeletonsOf(person.name)[0],
  }))
  await tx.query(
    `insert into account (id, kind, demo, display_name, name_skeleton, stakeholder_group_id, stakeholder_group_other,
       country, region, locale, languages, created_at)
     select p.id, 'person', true, p.name, p.skeleton, p."group", p."groupOther",
       (select code from country where code = p.country), p.region, p.locale,
       array(select jsonb_array_elements_text(p.languages)), now() - interval '60 days' + p.place * interval '1 minute'
     from jsonb_to_recordset($1) as p (id uuid, place integer, name text, skeleton text, "group" text, "groupOther" text, country text,
       region text, locale text, languages jsonb)`,
    [JSON.stringify(persons)],
  )
  await tx.query(
    `insert into appointment (account_id, role, consultation_id, by_account_id)
     select p.id, p.role, case when p.role <> 'administrator' then $2::uuid end, $3
     from jsonb_to_recordset($1) as p (id uuid, role text) where p.role is not null`,
    [JSON.stringify(persons), consultationId, systemAccount],
  )
  const organizations = demoOrganizations.map((organization) => ({
    ...organization,
    id: randomUUID(),
    skeleton: skeletonsOf(organization.name)[0],
  }))
  await tx.query(
    `insert into organization (id, name, name_skeleton, stakeholder_group_id, accredited, demo)
     select o.id, o.name, o.skeleton, o."group", true, true
     from jsonb_to_recordset($1) as o (id uuid, name text, skeleton text, "group" text)`,
    [JSON.stringify(organizations)],
  )
  return { accounts: idsByKey(persons), organizations: idsByKey(organizations) }
}

function idsByKey(stored: readonly { key: string; id: string }[]): ReadonlyMap<string, string> {
  return new Map(stored.map(({ key, id }) => [key, id]))
}
