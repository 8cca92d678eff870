/** Actors that provisions name, as keys of their full names in the page's language. */
const namedActors = [
  'craf_d',
  'digital_platforms',
  'employers',
  'governments',
  'hlab',
  'ilo',
  'industry',
  'industry_associations',
  'itu',
  'joint_sdg_fund',
  'oecd_dac',
  'ohchr',
  'technology_developers',
  'un_country_teams',
  'un_resident_coordinators',
  'unesco',
  'unicef',
  'who',
  'wmo',
  'workers',
] as const

/** Groups of people that provisions have in view. */
const targetGroups = [
  'women_and_girls',
  'rural',
  'children',
  'youth',
  'older_persons',
  'persons_with_disabilities',
  'indigenous',
  'minorities',
] as const

/** The key of a named actor, from its name in the text's file, e.g. `OECD-DAC`; undefined for one without a translation. */
export function namedActorKey(name: string): (typeof namedActors)[number] | undefined {
  const key = name.toLowerCase().replace(/[^a-z0-9]+/g, '_')
  return namedActors.find((one) => one === key)
}

/** The key of a target group; undefined for one without a translation. */
export function targetGroupKey(name: string): (typeof targetGroups)[number] | undefined {
  return targetGroups.find((one) => one === name)
}
