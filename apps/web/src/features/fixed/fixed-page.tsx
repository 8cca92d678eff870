import type { ReactNode } from 'react'

/** A page of the service's own words: title, standfirst, and parts that each have a heading. */
export function FixedPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <article>
      <header className="page-head">
        <h1>{title}</h1>
        <p className="text">{lead}</p>
      </header>
      {children}
    </article>
  )
}

/** One part of such a page. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="chapter">
      <h2>{title}</h2>
      <div className="prose text">{children}</div>
    </section>
  )
}
