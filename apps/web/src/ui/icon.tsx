import type { ComponentType, SVGProps } from 'react'

interface IconProps {
  /** A Lucide icon, imported one by one: `import Search from 'lucide-react/icons/search'`. */
  of: ComponentType<SVGProps<SVGSVGElement>>
  /** Turned round in languages that run from right to left: chevrons, arrows of going on and back; never clocks or ticks. */
  mirrored?: boolean
}

/** A sign beside a word. Never alone: the word says what it means, so readers are not told of the sign. */
export function Icon({ of: Drawing, mirrored = false }: IconProps) {
  return (
    <Drawing width={20} height={20} strokeWidth={1.6} aria-hidden className={mirrored ? 'mirrored' : ''} />
  )
}
