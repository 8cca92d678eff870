import { anyone } from './person.js'
import { reads } from './reads.js'

/** Who reads what there is to say about oneself. */
export const profileReads = reads({
  countries: [[anyone]],
  stakeholderGroups: [[anyone]],
})
