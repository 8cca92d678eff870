/** An error whose message is a whole sentence for the person at the terminal: what is wrong and what to do. */
export class PlainError extends Error {
  /**
   * @param {string} sentence
   * @param {string} [evidence] a tool's own output, printed before the sentence
   */
  constructor(sentence, evidence = '') {
    super(sentence)
    this.evidence = evidence
  }
}

/** Thrown out of a step that was broken off because the person asked to stop. It is no failure. */
export class Stopped extends Error {}

/**
 * The sentence for a failed file operation, or the error itself where it is none of the known kinds.
 * @param {Error & { code?: string, syscall?: string }} error
 * @param {string} folder what could not be written
 * @param {string} remedy what to do where writing is not allowed
 */
export function fileTrouble(error, folder, remedy) {
  const { code, syscall } = error
  if (code === 'ENOSPC' || code === 'EDQUOT') return noSpace(folder)
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new PlainError(`The path ${folder} is not a folder: ${remedy}.`)
  const why = { EROFS: 'the file system is read-only', EACCES: 'permission denied', EPERM: 'not permitted' }[
    code
  ]
  if (why !== undefined || syscall === 'mkdir')
    return new PlainError(`The folder ${folder} cannot be written (${why ?? code}): ${remedy}.`)
  return error
}

/** @param {string} folder what lies on the full disk */
export const noSpace = (folder) =>
  new PlainError(`No space is left on the disk that holds ${folder}: free some, then start again.`)

/**
 * Prints an error on stderr: a plain one as its sentence, any other with its stack, since it is a fault of ours.
 * @param {unknown} error
 */
export function report(error) {
  if (error instanceof PlainError) {
    if (error.evidence) console.error(error.evidence)
    console.error(`convene: ${error.message}`)
  } else console.error('convene: something unforeseen went wrong:', error)
}
