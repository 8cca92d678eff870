import { act } from './may.js'
import { anyone, isSystem } from './person.js'
import { reads } from './reads.js'

/** Takes a compact from a file: makes a version of its text when the text is new. */
export const importCompact = act({
  verb: 'importCompact',
  by: 'cli',
  entry: 'compact.imported',
  anyOf: [[isSystem]],
})

/** Who reads the text and its provisions. */
export const compactReads = reads({ compactText: [[anyone]], provision: [[anyone]] })
