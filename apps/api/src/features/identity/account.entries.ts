import { grantRole } from '@convene/rules/appointment.js'
import { entryKind } from '../../platform/record/entry-kind.js'

const inside = { audience: 'internal', live: false, notice: 'nobody' } as const

/** Somebody was appointed. */
export const roleGranted = entryKind(grantRole, {
  ...inside,
  ids: ['account', 'appointment'],
  fields: ['role'],
})
