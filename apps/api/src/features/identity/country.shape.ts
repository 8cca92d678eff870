/** SQL for all countries as `Country[]`, in the order of a language's own list; the language as an SQL expression. */
export const countriesShape = (
  locale: string,
): string => `(select json_agg(json_build_object('code', c.code, 'name', c.names ->> ${locale}, 'commissions', c.commissions,
    'ldc', c.ldc, 'lldc', c.lldc, 'sids', c.sids) order by (c.places ->> ${locale})::int) from country c)`

/** SQL for all stakeholder groups as `StakeholderGroup[]`, in their own order. */
export const stakeholderGroupsShape = `(select json_agg(json_build_object('id', g.id, 'parent', g.parent_id,
    'byAccreditation', g.by_accreditation, 'takesFreeText', g.takes_free_text) order by g.position) from stakeholder_group g)`
