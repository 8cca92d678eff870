import type { SearchPageQuery } from '@convene/api-client/operations.js'
import { formatDay } from '@convene/i18n/dates.js'
import { isLocale } from '@convene/i18n/locales.js'
import { Code } from '../../ui/code'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { markedPieces } from './marked'

type Edges = SearchPageQuery['search']['edges']
type Hit = Edges[number]['node']

/** The places found, in the order of the answer; one in another language than the page's says in which. */
export function Hits({ edges }: { edges: Edges }) {
  const { t } = useMessages()
  if (edges.length === 0) return null
  return (
    <section aria-labelledby="hits">
      <h2 id="hits" className="unseen">
        {t('search:search.hits')}
      </h2>
      <ol className="hits">
        {edges.map(({ node }) => (
          <HitRow key={`${node.path} ${node.excerpt.language}`} hit={node} />
        ))}
      </ol>
    </section>
  )
}

function HitRow({ hit: { kind, path, label, heading, author, at, excerpt, matches } }: { hit: Hit }) {
  const { t, locale } = useMessages()
  const marked = markedPieces(excerpt.body, matches).map(({ text, found }, index) =>
    found ? <mark key={index}>{text}</mark> : text,
  )
  // what was found is the heading itself: it is not said twice
  const same = excerpt.body === heading.body
  return (
    <li>
      <p className="hit-place">
        {label !== null && <Code>{label}</Code>} <span>{t(`search:search.hit.${kind}`)}</span>{' '}
        {excerpt.language !== locale && isLocale(excerpt.language) && (
          <span>{t(`shell:language.${excerpt.language}`)}</span>
        )}
      </p>
      <h3>
        <a href={hrefOf({ locale }, path)}>
          <bdi lang={heading.language} dir={heading.direction}>
            {same ? marked : heading.body}
          </bdi>
        </a>
      </h3>
      {at !== null && (
        <p className="note">
          {author !== null && <bdi>{author}</bdi>} <time dateTime={at}>{formatDay(locale, at, 'UTC')}</time>
        </p>
      )}
      {!same && (
        <p className="text" lang={excerpt.language} dir={excerpt.direction}>
          {marked}
        </p>
      )}
    </li>
  )
}
