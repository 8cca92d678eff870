import { act } from './may.js'
import { isSystem } from './person.js'

/** Takes proposals and the comments on them from a pair of files into a consultation. */
export const importThreads = act({
  verb: 'importThreads',
  by: 'cli',
  entry: 'threads.imported',
  anyOf: [[isSystem]],
})
