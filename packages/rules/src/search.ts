import { anyone } from './person.js'
import { reads } from './reads.js'

/** Who searches; what is found is filtered by what may be read. */
export const searchReads = reads({ search: [[anyone]] })
