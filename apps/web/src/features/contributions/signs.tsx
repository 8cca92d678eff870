import Check from 'lucide-react/icons/check'
import Flag from 'lucide-react/icons/flag'
import Link from 'lucide-react/icons/link'
import PenLine from 'lucide-react/icons/pen-line'
import Reply from 'lucide-react/icons/reply'
import Undo from 'lucide-react/icons/undo-2'

const drawings = { check: Check, flag: Flag, link: Link, pen: PenLine, reply: Reply, undo: Undo }

/** The signs of the acts under each contribution, drawn once for the whole thread: three hundred comments have 1,200. */
export function Signs() {
  return (
    <svg className="signs" aria-hidden>
      {Object.entries(drawings).map(([name, Drawing]) => (
        <Drawing key={name} id={`sign-${name}`} width={20} height={20} strokeWidth={1.6} />
      ))}
    </svg>
  )
}

/** A sign beside a word, out of those drawn by `Signs`. */
export function Sign({ of, mirrored = false }: { of: keyof typeof drawings; mirrored?: boolean }) {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden className={mirrored ? 'mirrored' : undefined}>
      <use href={`#sign-${of}`} />
    </svg>
  )
}
