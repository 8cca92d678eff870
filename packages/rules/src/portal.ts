import { anyone } from './person.js'
import { reads } from './reads.js'

/** Who reads the first page. */
export const portalReads = reads({ portal: [[anyone]] })
