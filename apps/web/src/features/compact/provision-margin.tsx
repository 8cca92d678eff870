import type { ReactNode } from 'react'
import type { ProvisionFragment } from '@convene/api-client/operations.js'
import { formatList } from '@convene/i18n/lists.js'
import { DateText } from '../../ui/date-text'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { contested, MarginNote } from '../positions/margin-note.part'
import { namedActorKey, targetGroupKey } from './provision-facts'

/** A fact about a provision: what it is called and what it says. */
interface Fact {
  key: string
  label: string
  content: ReactNode
}

/**
 * What is known about a provision beside its words: whom it addresses, by when, whom it names, whom it has in view,
 * its footnotes and what the translator remarks. Nothing at all for most objectives.
 */
export function useFacts(provision: ProvisionFragment, footnotesAt: string): readonly Fact[] {
  const { t, locale } = useMessages()
  const { addresseeClass, due, namedActors, targetGroups, footnoteNumbers, translationNote } = provision
  const facts: Fact[] = []
  if (addresseeClass)
    facts.push({
      key: 'addressee',
      label: t('compact:margin.addressee'),
      content: t(`compact:addressee.${addresseeClass}`),
    })
  if (due) facts.push({ key: 'due', label: t('compact:margin.due'), content: <DateText from={due} /> })
  if (namedActors.length > 0)
    facts.push({
      key: 'named',
      label: t('compact:margin.named'),
      content: formatList(
        locale,
        namedActors.map((name) => {
          const key = namedActorKey(name)
          return key ? t(`compact:named_actor.${key}`) : name
        }),
      ),
    })
  if (targetGroups.length > 0)
    facts.push({
      key: 'groups',
      label: t('compact:margin.groups'),
      content: formatList(
        locale,
        targetGroups.map((name) => {
          const key = targetGroupKey(name)
          return key ? t(`compact:target_group.${key}`) : name
        }),
      ),
    })
  if (footnoteNumbers.length > 0)
    facts.push({
      key: 'notes',
      label: t('compact:margin.notes'),
      content: footnoteNumbers.map((number) => (
        <a key={number} href={`${footnotesAt}#note-${number}`}>
          {number}
        </a>
      )),
    })
  if (translationNote)
    facts.push({
      key: 'translation',
      label: t('compact:margin.translation'),
      content: (
        <span lang="en" dir="ltr">
          {translationNote}
        </span>
      ),
    })
  return facts
}

/** What the margins of a text have in common. */
export interface MarginPlace {
  /** Address of the text below the language. */
  readonly path: string
  /** The provision whose bars are named, since they are the first. */
  readonly firstFigured: string | undefined
  /** The contested provision that follows each contested one, by code. */
  readonly nextContested: ReadonlyMap<string, string>
}

/**
 * The living margin: how groups stand, in words first; how much is said; then the facts, one line each, its name first.
 */
export function ProvisionMargin({ provision, place }: { provision: ProvisionFragment; place: MarginPlace }) {
  const { t, locale } = useMessages()
  const facts = useFacts(provision, '')
  const { code, figures, contributionCount } = provision
  if (facts.length === 0 && figures === null && contributionCount === 0) return null
  const page = hrefOf({ locale }, `${place.path}/${code}`)
  const next = place.nextContested.get(code)
  return (
    <div className={contested(figures) ? 'margin contested' : 'margin'}>
      {figures && (
        <MarginNote figures={figures} href={`${page}#positions`} named={code === place.firstFigured} />
      )}
      {contributionCount > 0 && (
        <p>
          <a className="comments" href={page}>
            {t('compact:positions.comments', { count: contributionCount })}
          </a>
        </p>
      )}
      {next !== undefined && (
        <p>
          <a href={`#${next}`}>{t('compact:positions.next_contested')}</a>
        </p>
      )}
      {facts.length > 0 && (
        <dl>
          {facts.map(({ key, label, content }) => (
            <div key={key}>
              <dt className={key === 'addressee' ? 'unseen' : ''}>{label}</dt> <dd>{content}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
