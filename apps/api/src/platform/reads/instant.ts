/** SQL for an instant as ISO 8601 in UTC, to the second; null stays null. */
export function instant(expression: string): string {
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
}
