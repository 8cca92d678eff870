import { useEffect, useState, type ComponentType } from 'react'
import { ViewerPositionOperation, type ViewerPositionQuery } from '@convene/api-client/operations.js'
import type { Address } from '../../app/page'
import { whoLooks } from '../../app/viewer'
import { ask } from '../../ui/ask'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'

/** The viewer's own position, and whether they may state one. */
export type Viewer = NonNullable<ViewerPositionQuery['viewerPosition']>

/** What the form in place is given. */
export interface HeldProps {
  viewer: Viewer
  place: { consultation: string; code: string }
  onChange: (viewer: Viewer) => void
}

/**
 * The viewer's own position, under the table of positions. As the server writes it, a link to the form's own page; once
 * the client has taken over, what they hold, and the form in place. Nothing of it is in the cached page, and a visitor
 * loads nothing of the form.
 */
export function YourPosition({
  consultation,
  code,
  address,
}: {
  consultation: string
  code: string
  address: Address
}) {
  const { t, locale } = useMessages()
  const [viewer, setViewer] = useState<Viewer | null>(null)
  const [Held, setHeld] = useState<ComponentType<HeldProps> | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const read = async () => {
      if (!(await whoLooks()).account) return
      const [{ viewerPosition }, { HeldPosition }] = await Promise.all([
        ask(ViewerPositionOperation, { consultation, code, locale }, leaving.signal),
        import('./held-position'),
      ])
      if (leaving.signal.aborted) return
      setHeld(() => HeldPosition)
      setViewer(viewerPosition)
    }
    // the link to the form's page stays
    read().catch(() => {})
    return () => leaving.abort()
  }, [consultation, code, locale])
  const path = `/consultations/${consultation}/text/${code}/position`
  return (
    <section className="your-position" id="your-position" aria-labelledby="your-position-title">
      <h3 id="your-position-title">{t('positions:yours.heading')}</h3>
      {Held && viewer?.signedIn ? (
        <Held viewer={viewer} place={{ consultation, code }} onChange={setViewer} />
      ) : (
        <a className="button" href={hrefOf(address, path)}>
          {t('positions:yours.act')}
        </a>
      )}
    </section>
  )
}
