import { adoptVersion } from '@convene/rules/consultation.js'
import { loadDemo } from '@convene/rules/demo.js'
import { entryKind } from '../../platform/record/entry-kind.js'

/** The demo was loaded: the one entry that stands for all its rows. */
export const demoLoaded = entryKind(loadDemo, {
  audience: 'public',
  live: false,
  notice: 'nobody',
  ids: ['consultation', 'version'],
  fields: [],
})

/** A consultation took another version of its text. */
export const versionAdopted = entryKind(adoptVersion, {
  audience: 'public',
  live: false,
  notice: 'nobody',
  ids: ['consultation', 'version'],
  fields: [],
})

/** The room of all that happens in a consultation. */
export const consultationRoom = 'consultation'
