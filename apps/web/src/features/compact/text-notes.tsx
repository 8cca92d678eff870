import type { FootnoteFragment } from '@convene/api-client/operations.js'
import type { Address } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { useMessages } from '../../ui/messages'
import { LanguageNote } from '../../ui/translation-label'

interface TextNotesProps {
  footnotes: readonly FootnoteFragment[]
  /** Number of a footnote → code of the provision that carries its mark. */
  anchors: ReadonlyMap<number, string>
  address: Address
}

/** The footnotes that close the text: those with a mark in it, then those that the source anchors nowhere. */
export function TextNotes({ footnotes, anchors, address }: TextNotesProps) {
  const { t } = useMessages()
  if (footnotes.length === 0) return null
  const placed = footnotes.filter(({ number }) => anchors.has(number))
  const unplaced = footnotes.filter(({ number, anchored }) => !anchors.has(number) && !anchored)
  return (
    <section id="notes" className="notes" aria-labelledby="notes-heading">
      <h2 id="notes-heading">{t('compact:text.notes')}</h2>
      <LanguageNote texts={footnotes.map(({ text }) => text)} address={address} />
      <Notes footnotes={placed} anchors={anchors} />
      {unplaced.length > 0 && (
        <>
          <p className="note">{t('compact:text.notes.unplaced')}</p>
          <Notes footnotes={unplaced} anchors={anchors} />
        </>
      )}
    </section>
  )
}

function Notes({ footnotes, anchors }: Pick<TextNotesProps, 'footnotes' | 'anchors'>) {
  const { t } = useMessages()
  return (
    <ol>
      {footnotes.map(({ number, text }) => {
        const code = anchors.get(number)
        return (
          <li key={number} id={`note-${number}`}>
            <span className="number">
              {code ? (
                <a href={`#mark-${number}`}>
                  {number} <span className="unseen">{t('compact:text.notes.back', { provision: code })}</span>
                </a>
              ) : (
                number
              )}
            </span>
            <Authored text={text} as="p" />
          </li>
        )
      })}
    </ol>
  )
}
