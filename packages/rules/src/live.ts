import { anyone } from './person.js'
import { reads } from './reads.js'

/** Who reads what is done in public rooms. */
export const liveReads = reads({ entries: [[anyone]] })
