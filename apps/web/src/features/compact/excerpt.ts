/**
 * How a text begins, for titles and neighbours: at most `length` characters, cut between words where the script has
 * spaces, with an ellipsis where something was left out.
 */
export function beginningOf(text: string, length: number): string {
  const characters = [...text]
  if (characters.length <= length) return text
  const cut = characters.slice(0, length).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:，；：、،؛]+$/u, '')}…`
}
