import { useEffect, useState } from 'react'

/**
 * Which of several sections the reader is in: the last one whose beginning has passed the upper third of the window.
 * Undefined on the server, while hydrating and above the first.
 */
export function useCurrentSection(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const joined = ids.join(' ')
  useEffect(() => {
    if (!('IntersectionObserver' in window)) return
    const sections = joined.split(' ').flatMap((id) => document.getElementById(id) ?? [])
    const look = () => {
      const line = window.innerHeight / 3
      setCurrent(sections.findLast((section) => section.getBoundingClientRect().top < line)?.id)
    }
    // told only when a section crosses the line, not on each scrolled pixel
    const observer = new IntersectionObserver(look, { rootMargin: '-33% 0px -66% 0px' })
    sections.forEach((section) => observer.observe(section))
    return () => observer.disconnect()
  }, [joined])
  return current
}
