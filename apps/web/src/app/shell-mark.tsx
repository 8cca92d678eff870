/** The mark: two brackets in ink and the stroke between them in the hand's blue. */
export function Mark() {
  return (
    <svg className="mark" width="28" height="24" viewBox="0 0 28 24" fill="none" strokeWidth="3" aria-hidden>
      <path d="M9 2.5H3.5v19H9M19 2.5h5.5v19H19" stroke="currentColor" />
      <path className="stroke" d="M10 12h8" />
    </svg>
  )
}
