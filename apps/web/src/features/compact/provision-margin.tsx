import type { ReactNode } from 'react'
import type { ProvisionFragment } from '@convene/api-client/operations.js'
import { formatList } from '@convene/i18n/lists.js'
import { DateText } from '../../ui/date-text'
import { useMessages } from '../../ui/messages'
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

/** The facts as a note in the margin: one line each, its name first. */
export function ProvisionMargin({ provision }: { provision: ProvisionFragment }) {
  const facts = useFacts(provision, '')
  if (facts.length === 0) return null
  return (
    <dl className="margin">
      {facts.map(({ key, label, content }) => (
        <div key={key}>
          <dt className={key === 'addressee' ? 'unseen' : ''}>{label}</dt> <dd>{content}</dd>
        </div>
      ))}
    </dl>
  )
}
