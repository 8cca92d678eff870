import { anyone } from './person.js'
import { reads } from './reads.js'

/** Who reads institutions, documents and milestones. */
export const libraryReads = reads({
  institutions: [[anyone]],
  institution: [[anyone]],
  libraryDocuments: [[anyone]],
  libraryDocument: [[anyone]],
  timeline: [[anyone]],
  milestone: [[anyone]],
})
