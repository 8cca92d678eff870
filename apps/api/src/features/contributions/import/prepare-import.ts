import { createHash } from 'node:crypto'
import type { Language } from '@convene/compact-text/language.js'
import type { ThreadsImport } from '../commands/import-threads.js'
import { commentTree } from './comment-tree.js'
import { fileRefused } from './file-refused.js'
import { momentIn } from './moment.js'
import { readComments } from './read-comments.js'
import { readProposals } from './read-proposals.js'

/** Which files are imported, and where to. */
export interface ThreadFiles {
  readonly slug: string
  /** The zone that the files' times are read in. */
  readonly zone: string
  readonly language: Language | null
  readonly proposals: string
  readonly comments: string
}

/**
 * Reads both files to their ends, so that a fault in the last row refuses them before anything is written.
 * Throws CommandRefused with one sentence that names file and row.
 */
export async function prepareThreadsImport(files: ThreadFiles): Promise<ThreadsImport> {
  const [proposalsHash, commentsHash] = [createHash('sha256'), createHash('sha256')]
  const proposals = await readProposals(files.proposals, proposalsHash)
  const shape = {
    proposals: new Set(proposals.map(({ number }) => number)),
    moment: momentIn(files.zone),
    now: new Date(),
  }
  const tree = await commentTree(files.comments, readComments(files.comments, shape, commentsHash))
  const digest = commentsHash.digest('hex')
  return {
    slug: files.slug,
    language: files.language,
    proposals,
    tree,
    async *comments() {
      const again = createHash('sha256')
      yield* readComments(files.comments, shape, again)
      if (again.digest('hex') !== digest)
        throw fileRefused(files.comments, 'It was changed while it was read.')
    },
    digests: { proposals: proposalsHash.digest('hex'), comments: digest },
  }
}
