import { act } from './may.js'
import { anyone, isSystem } from './person.js'
import { reads } from './reads.js'

/** Makes a consultation take a version of a text. */
export const adoptVersion = act({
  verb: 'adoptVersion',
  by: 'cli',
  entry: 'version.adopted',
  anyOf: [[isSystem]],
})

/** Who reads consultations. */
export const consultationReads = reads({ consultations: [[anyone]], consultation: [[anyone]] })
