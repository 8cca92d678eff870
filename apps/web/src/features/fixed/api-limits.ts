/** The limits of the public API that the page states; a test compares them with those the service keeps. */
export const limits = {
  depth: 12,
  cost: 5000,
  aliases: 15,
  directives: 50,
  tokens: 2000,
  kilobytes: 64,
} as const

/** The largest file that can be imported as a compact. */
export const largestImport = { megabytes: 8 } as const
