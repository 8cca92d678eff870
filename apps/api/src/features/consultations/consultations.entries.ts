import { adoptVersion } from '@convene/rules/consultation.js'
import { loadDemo } from '@convene/rules/demo.js'
import { endRound, openRound } from '@convene/rules/round.js'
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

/** A round opened: from now on it takes contributions. */
export const roundOpened = entryKind(openRound, {
  audience: 'public',
  live: false,
  notice: 'nobody',
  ids: ['consultation', 'round'],
  fields: [],
})

/** The intake of a round ended. */
export const roundEnded = entryKind(endRound, {
  audience: 'public',
  live: false,
  notice: 'nobody',
  ids: ['consultation', 'round'],
  fields: [],
})

/** The room of all that happens in a consultation. */
export const consultationRoom = 'consultation'
