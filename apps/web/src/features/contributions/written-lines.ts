/** What was written into a form's field: a form sends each end of a line as two characters, whatever was typed. */
export function linesOf(sent: string): string {
  return sent.replaceAll('\r\n', '\n')
}
