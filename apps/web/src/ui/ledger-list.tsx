import type { ReactNode } from 'react'

/** A row of a ledger: when or which in a column of its own, then what. */
export interface LedgerRow {
  key: string
  label: ReactNode
  content: ReactNode
}

/** A list with hairlines and no signs: dates, symbols or names at the start, what belongs to them beside. */
export function LedgerList({ rows }: { rows: readonly LedgerRow[] }) {
  return (
    <dl className="ledger">
      {rows.map(({ key, label, content }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  )
}
