/**
 * SQL for the `LogVersion` of a room of a consultation's log; a room that nothing has entered yet has number 0.
 * @param log the log's id as an SQL expression
 * @param name the room's name as an SQL expression
 */
export function roomVersion(log: string, name: string): string {
  return `json_build_object('log', ${log}, 'number', coalesce((select entered.last from room entered
    where entered.log_id = ${log} and entered.name = ${name}), 0))`
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
