/** Nothing here: one sentence in the text's voice, one plain line, one link. No drawing. */
export function EmptyState({
  sentence,
  hint,
  link,
}: {
  sentence: string
  hint?: string
  link?: { href: string; text: string }
}) {
  return (
    <div className="empty">
      <p className="text">{sentence}</p>
      {hint && <p className="note">{hint}</p>}
      {link && (
        <p>
          <a href={link.href}>{link.text}</a>
        </p>
      )}
    </div>
  )
}
