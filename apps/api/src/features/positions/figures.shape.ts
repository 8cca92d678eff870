import { stances } from '@convene/rules/position-figures.js'

/** A stance as a field: `live_with` is `liveWith`. */
const field = (stance: string) => stance.replace(/_([a-z])/, (_match, letter: string) => letter.toUpperCase())

const fields = (row: string) => stances.map((stance) => `'${field(stance)}', ${row}.${stance}`).join(', ')

/**
 * SQL for the `PositionFigures` of a provision, over the ids of its consultation and provision; null where there are none.
 * Organizations' positions are public and counted as they stand; of persons only what was published is read.
 */
export function positionFigures(consultation: string, provision: string): string {
  const shares = stances.map(
    (stance) =>
      `round(100.0 * count(*) filter (where public_position.stance = '${stance}') / count(*))::int as ${stance}`,
  )
  // aliases that no statement around it uses
  return `(select json_build_object('verified', coalesce(verified.list, '[]'), 'selfDeclared', coalesce(declared.list, '[]'))
    from (select json_agg(json_build_object('group', counted_group.id, ${fields('counted_group')}) order by counted_group.position) as list
      from (select figure_group.id, figure_group.position, ${shares.join(', ')}
        from position public_position join organization holder on holder.id = public_position.organization_id and holder.accredited
          join stakeholder_group figure_group on figure_group.id = holder.stakeholder_group_id
        where public_position.consultation_id = ${consultation} and public_position.provision_id = ${provision}
          and public_position.organization_id is not null and public_position.state = 'submitted'
        group by figure_group.id) counted_group) verified,
      (select json_agg(json_build_object('group', figure_group.id, ${fields('told_group')}) order by figure_group.position) as list
        from position_figures told join position_group_figures told_group on told_group.position_figures_id = told.id
          join stakeholder_group figure_group on figure_group.id = told_group.stakeholder_group_id
        where told.consultation_id = ${consultation} and told.provision_id = ${provision}) declared
    where verified.list is not null or declared.list is not null)`
}
