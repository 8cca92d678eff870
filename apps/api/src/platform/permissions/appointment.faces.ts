import type { Faces } from './face.js'

/** What is asked about somebody's appointments, in SQL. */
export const appointmentFaces: Faces<typeof import('@convene/rules/appointment.js')> = {
  isAdministrator: ({ viewer }) =>
    `exists (select from appointment held where held.account_id = ${viewer} and held.role = 'administrator'
      and held.from_at <= now() and (held.until_at is null or held.until_at > now()))`,
}
