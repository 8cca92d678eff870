import type { ReactNode } from 'react'
import type { PortalPageQuery } from '@convene/api-client/operations.js'
import { hrefOf } from '../../ui/link'
import { LinkList } from '../../ui/link-list'
import { useMessages } from '../../ui/messages'

/** What the library holds, in figures, and the ways into it; what it does not hold yet is left out. */
export function LibraryFigures({ figures }: { figures: PortalPageQuery['portal']['figures'] }) {
  const { t, rich, locale } = useMessages()
  const { documents, institutions, pastSessions, milestones, milestonesNotFixed } = figures
  const figure = { figure: (inside: ReactNode) => <b>{inside}</b> }
  return (
    <section aria-labelledby="library" className="portal-library">
      <h2 id="library">{t('portal:portal.library.heading')}</h2>
      <ul className="figures">
        {documents > 0 && <li>{rich('portal:portal.figure.documents', { count: documents }, figure)}</li>}
        {institutions > 0 && (
          <li>{rich('portal:portal.figure.institutions', { count: institutions }, figure)}</li>
        )}
        {pastSessions > 0 && (
          <li>{rich('portal:portal.figure.sessions', { count: pastSessions }, figure)}</li>
        )}
        {milestones > 0 && (
          <li>
            {rich('portal:portal.figure.milestones', { count: milestones, open: milestonesNotFixed }, figure)}
          </li>
        )}
      </ul>
      <LinkList
        links={[
          { href: hrefOf({ locale }, '/library/documents'), title: t('portal:portal.library.documents') },
          {
            href: hrefOf({ locale }, '/library/institutions'),
            title: t('portal:portal.library.institutions'),
          },
        ]}
      />
    </section>
  )
}
