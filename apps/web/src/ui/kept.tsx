import { useCallback, type ReactNode } from 'react'

interface TrustedTypes {
  emptyHTML: string
}
const trustedTypes: TrustedTypes | undefined = import.meta.env.SSR
  ? undefined
  : Reflect.get(window, 'trustedTypes')
// one object for all, so that no render ever finds it changed and touches what stands in the element
const nothing = { __html: trustedTypes?.emptyHTML ?? '' }
const written = new Map<string, Element>()

/**
 * What the server wrote and the client need not know how to write: it is taken over as it stands, and neither the text nor
 * the code for it travels a second time. Leave such text out of the client's state (`forClient` of the page).
 * @param id unique on the page; the element can be found by it
 * @param write writes the content; called on the server alone
 */
export function Kept({ id, write }: { id: string; write: () => ReactNode }) {
  const remember = useCallback(
    (element: HTMLDivElement | null) => {
      if (!element) return
      const before = written.get(id)
      // a page that could not be taken over is drawn anew: then what the server wrote is put back
      if (!element.hasChildNodes() && before)
        element.append(...[...before.childNodes].map((node) => node.cloneNode(true)))
      written.set(id, element)
    },
    [id],
  )
  if (import.meta.env.SSR) return <div id={id}>{write()}</div>
  if (!written.has(id)) {
    const found = document.getElementById(id)
    if (found) written.set(id, found)
  }
  return <div id={id} ref={remember} dangerouslySetInnerHTML={nothing} suppressHydrationWarning />
}
