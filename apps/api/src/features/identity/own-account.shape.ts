/** SQL for an `OwnAccount` over a row of `account` under an alias. For the account's owner only. */
export const ownAccountShape = (
  alias: string,
): string => `json_build_object('id', ${alias}.id, 'displayName', ${alias}.display_name, 'group', ${alias}.stakeholder_group_id,
    'groupOther', ${alias}.stakeholder_group_other, 'country', ${alias}.country, 'region', ${alias}.region,
    'languages', ${alias}.languages, 'locale', ${alias}.locale, 'machineUseAllowed', ${alias}.machine_use_allowed,
    'email', ${alias}.email, 'demo', ${alias}.demo)`
