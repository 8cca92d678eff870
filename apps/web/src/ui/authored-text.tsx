import type { ElementType, ReactNode } from 'react'
import type { AuthoredFragment } from '@convene/api-client/operations.js'

/** A text somebody wrote, with the language and direction it is in and what it claims to be. */
export type AuthoredValue = AuthoredFragment

interface AuthoredProps {
  text: AuthoredValue
  /** The element to set it in. Inside a sentence leave it out: `bdi` keeps the directions of both apart. */
  as?: ElementType
  className?: string
  /** What follows the text in its element, in the text's own language, e.g. the marks of footnotes. */
  children?: ReactNode
}

/**
 * Sets an authored text with its own language and direction, so that face, size and side follow the text and not the page.
 * Text is kept as it came; a line break in it is a new paragraph only when `as` is a block that says so in its style.
 */
export function Authored({ text, as: Element = 'bdi', className, children }: AuthoredProps) {
  return (
    <Element lang={text.language} dir={text.direction} className={className}>
      {text.body}
      {children}
    </Element>
  )
}
