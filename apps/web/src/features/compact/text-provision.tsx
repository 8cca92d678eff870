import type { ProvisionFragment } from '@convene/api-client/operations.js'
import { Authored } from '../../ui/authored-text'
import { Code } from '../../ui/code'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { ProvisionMargin, type MarginPlace } from './provision-margin'
import type { Item } from './text-sections'

interface ProvisionTextProps {
  provision: ProvisionFragment
  className?: string
}

/** The words of a provision with the raised numbers of its footnotes, and the second language beside them on wish. */
export function ProvisionText({ provision, className = 'text' }: ProvisionTextProps) {
  const { t } = useMessages()
  const { text, beside, footnoteNumbers } = provision
  return (
    <>
      <Authored text={text} as="p" className={className}>
        {footnoteNumbers.map((number) => (
          <sup key={number}>
            <a
              id={`mark-${number}`}
              href={`#note-${number}`}
              aria-label={t('compact:text.notes.mark', { number: String(number) })}
            >
              {number}
            </a>
          </sup>
        ))}
      </Authored>
      {beside && <Authored text={beside} as="p" className={`${className} beside`} />}
    </>
  )
}

/** One provision of the text: its number hanging at the start, its words, its margin; then its parts. */
export function ProvisionRow({ place, item: { provision, parts } }: { place: MarginPlace; item: Item }) {
  const { locale } = useMessages()
  const { path } = place
  return (
    <>
      <div className="provision" id={provision.code}>
        <a className="number" href={hrefOf({ locale }, `${path}/${provision.code}`)}>
          <Code>{provision.code}</Code>
        </a>
        <ProvisionText provision={provision} />
        <ProvisionMargin provision={provision} place={place} />
      </div>
      {parts.map((part) => (
        <div className="provision part" id={part.code} key={part.code}>
          <a className="number" href={hrefOf({ locale }, `${path}/${part.code}`)}>
            <Code>{part.code}</Code>
          </a>
          <ProvisionText provision={part} />
          <ProvisionMargin provision={part} place={place} />
        </div>
      ))}
    </>
  )
}
