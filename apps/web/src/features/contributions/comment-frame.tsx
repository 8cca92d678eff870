import type { ReactNode } from 'react'
import type { ContributionHistoryQuery } from '@convene/api-client/operations.js'
import type { Address, PageFrame } from '../../app/page'
import { BackLink } from '../../ui/back-link'
import { Kept } from '../../ui/kept'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { placeOf, provisionPath } from './addresses'

const written = import.meta.env.SSR ? await import('./comment-words') : undefined

type Page = NonNullable<ContributionHistoryQuery['contributionHistory']>

/** The frame of a page about one contribution: it is inside its consultation's text. */
export function commentFrame(page: Page | null): PageFrame {
  return page
    ? { consultation: { slug: page.consultationSlug, title: page.consultationTitle }, item: 'text' }
    : {}
}

/** A page about one contribution: the way back to it, what the page does, the contribution, the form. */
export function AboutComment({
  page,
  address,
  title,
  children,
}: {
  page: Page
  address: Address
  title: string
  children: ReactNode
}) {
  const { t } = useMessages()
  const { contribution } = page
  const place = {
    consultation: page.consultationSlug,
    code: page.code,
    path: provisionPath(address),
    open: false,
    countries: [],
  }
  return (
    <article className="single">
      <BackLink
        href={hrefOf(address, placeOf(provisionPath(address), contribution.id, contribution.depth))}
        place={t('contributions:branch.place')}
      />
      <h1>{title}</h1>
      <div className="comments">
        <article aria-labelledby={`n-${contribution.id}`}>
          <Kept
            id={`w-${contribution.id}`}
            write={() =>
              written && <written.CommentWords comment={contribution} place={place} heading="h2" />
            }
          />
        </article>
      </div>
      {children}
    </article>
  )
}
