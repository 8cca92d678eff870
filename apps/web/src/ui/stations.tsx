import type { ReactNode } from 'react'

/** One station of a path: passed (filled, solid), the present one (blue, thick), to come or not fixed (open, dashed). */
export interface Station {
  key: string
  when: 'past' | 'present' | 'future'
  content: ReactNode
}

/** Stations on one line, in their order; across a wide page, and downwards on a phone or when `vertical`. */
export function Stations({
  stations,
  vertical = false,
}: {
  stations: readonly Station[]
  vertical?: boolean
}) {
  return (
    <ol className={vertical ? 'stations vertical' : 'stations'}>
      {stations.map(({ key, when, content }) => (
        <li key={key} className={when} aria-current={when === 'present' ? 'step' : undefined}>
          {content}
        </li>
      ))}
    </ol>
  )
}
