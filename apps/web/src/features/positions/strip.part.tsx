import { stances, type Shares, type Stance } from '@convene/rules/position-figures.js'

const gap = 3

/** The textures of figures, once on a page: forms are drawn in ink, not in hues. */
export function FigureTextures() {
  return (
    <svg className="textures" aria-hidden>
      <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M1 0v4" />
      </pattern>
    </svg>
  )
}

/** A stance as it is drawn in figures, for a key or beside a word. */
export function Swatch({ stance }: { stance: Stance | 'too_few' }) {
  return (
    <svg className="bars" width="18" height="10" aria-hidden>
      <path className={stance} d={stance === 'oppose' ? struck(0, 18, 10) : boxed(stance, 0, 18, 10)} />
    </svg>
  )
}

/**
 * One bar per group, widths are shares within the group. One path per stance over all bars, so that a text of many
 * provisions stays light. What is too few to tell is a dashed frame, also within a bar.
 */
export function Strip({
  groups,
  height,
  unit = 40,
  name,
}: {
  groups: readonly Shares[]
  height: number
  /** Pixels from one bar's beginning to the next. */
  unit?: number
  /** What the picture says; without one it is left out of what is read aloud, since words beside it say the same. */
  name?: string
}) {
  const paths = new Map<Stance | 'too_few', string>()
  const draw = (kind: Stance | 'too_few', path: string) => paths.set(kind, (paths.get(kind) ?? '') + path)
  for (const [index, shares] of groups.entries()) {
    const room = unit - gap
    const all = Math.max(
      100,
      stances.reduce((sum, stance) => sum + (shares[stance] ?? 0), 0),
    )
    let at = index * unit
    for (const stance of stances) {
      const width = Math.round(((shares[stance] ?? 0) / all) * room * 10) / 10
      if (width === 0) continue
      draw(stance, stance === 'oppose' ? struck(at, width, height) : boxed(stance, at, width, height))
      at += width
    }
    const rest = index * unit + room - at
    if (rest > 1) draw('too_few', boxed('too_few', at, rest, height))
  }
  const width = groups.length * unit - gap
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {[...paths].map(([kind, path]) => (
        <path key={kind} className={kind} d={path} />
      ))}
    </svg>
  )
}

const round = (value: number) => Math.round(value * 10) / 10

/** A box; one that is drawn by its line stands half a pixel inside itself. */
function boxed(kind: Stance | 'too_few', at: number, width: number, height: number): string {
  const inset = kind === 'too_few' ? 0.5 : 0
  return `M${round(at + inset)} ${inset}h${round(width - 2 * inset)}v${height - 2 * inset}h${round(2 * inset - width)}z`
}

/** An outlined box with a stroke across. */
function struck(at: number, width: number, height: number): string {
  const inside = Math.max(0, width - 1)
  return `M${round(at + 0.5)} .5h${round(inside)}v${height - 1}h${round(-inside)}zl${round(inside)} ${height - 1}`
}
