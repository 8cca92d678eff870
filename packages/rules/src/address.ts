/** Longest e-mail address there is (RFC 5321, 4.5.3.1.3, less the brackets). */
const longest = 254

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * A plain e-mail address, `local@domain`, in lower case; null for anything else. No quotes, comments, groups, display
 * names or lists: a parser that knows those has been the hole in mail libraries again and again (trust.md §2.3). What
 * this gives back holds no control character, space, comma, colon or bracket, so it can stand in a header as it is.
 */
export function plainAddress(given: string): string | null {
  if (given.length > longest + 64) return null
  const address = given.trim().toLowerCase()
  if (address.length > longest) return null
  const [name = '', domain = '', ...more] = address.split('@')
  if (more.length > 0 || name.length > 64 || !local.test(name)) return null
  const labels = domain.split('.')
  if (labels.length < 2 || !labels.every((each) => label.test(each))) return null
  // the last one is never a number: that would be an address of a machine
  return /^\d+$/.test(labels.at(-1) ?? '') ? null : address
}
