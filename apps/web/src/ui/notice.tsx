import type { ReactNode } from 'react'

/** A remark with a rule at its start: `plain` on the state of things, `soon` for what needs attention, `stop` for a refusal. */
export function Notice({
  kind = 'plain',
  children,
}: {
  kind?: 'plain' | 'soon' | 'stop'
  children: ReactNode
}) {
  return <div className={`notice ${kind}`}>{children}</div>
}
