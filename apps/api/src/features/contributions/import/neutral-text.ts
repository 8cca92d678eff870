/**
 * Text of a foreign file without what is no text: control characters but the line end and the tab, marks that turn the
 * direction of what follows, invisible tags. Everything else stays as it is: what looks like markup or like a formula is
 * text here, and is written out as text.
 */
export function neutralText(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu,
      '',
    )
    .trim()
}
