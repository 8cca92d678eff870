/** SQL for the `LogVersion` of a whole log, over a row of `log` under an alias: for pages of a consultation. */
export function logVersion(alias: string): string {
  return `json_build_object('log', ${alias}.id, 'number', ${alias}.n)`
}

/**
 * SQL for the `LogVersion` of a room of the registry log; a room that nothing has entered yet has number 0.
 * @param name the room's name as an SQL expression
 */
export function registryRoomVersion(name: string): string {
  return `(select json_build_object('log', registry.id, 'number', coalesce(entered.last, 0))
    from log registry left join room entered on entered.log_id = registry.id and entered.name = ${name}
    where registry.kind = 'registry')`
}
