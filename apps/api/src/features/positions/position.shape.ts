import { instant } from '../../platform/reads/instant.js'

/** SQL for the reason of a position under an alias as an `AuthoredText`; null where there is none. */
export function reasonText(alias: string): string {
  return `case when ${alias}.reason is not null then json_build_object('body', ${alias}.reason, 'language', ${alias}.reason_language,
    'direction', case when ${alias}.reason_language in ('ar', 'fa', 'he', 'ur') then 'rtl' else 'ltr' end, 'state', 'original', 'outdated', false) end`
}

/** SQL for an `OrganizationPosition` over rows of `position` (`p`), its `organization` (`o`) and its `consultation` (`c`). */
export const organizationPosition = `json_build_object('organization', o.name, 'group', o.stakeholder_group_id, 'verified', o.accredited,
    'demo', o.demo, 'stance', p.stance, 'reason', ${reasonText('p')}, 'changedAt', ${instant('p.changed_at')},
    'onOlderText', p.document_version_id <> c.document_version_id)`

/** Organizations' positions on one page. */
export const organizationsOnPage = 100

/** SQL for the first organizations' positions on a provision, by group, then name, over the consultation `c`. */
export function organizationPositions(provision: string): string {
  return `(select coalesce(json_agg(listed.data order by listed.place, listed.name, listed.id), '[]') from (
      select ${organizationPosition} as data, g.position as place, o.name, o.id
      from position p join organization o on o.id = p.organization_id join stakeholder_group g on g.id = o.stakeholder_group_id
      where p.consultation_id = c.id and p.provision_id = ${provision} and p.organization_id is not null and p.state = 'submitted'
      order by g.position, o.name, o.id limit ${organizationsOnPage}) listed)`
}
