import type { FiguresFragment } from '@convene/api-client/operations.js'
import { formatList } from '@convene/i18n/lists.js'
import { isContested, marginSentence, type MarginSentence } from '@convene/rules/margin-sentence.js'
import { stances } from '@convene/rules/position-figures.js'
import { useMessages } from '../../ui/messages'
import { groupPlural, groupShort } from './groups.part'
import { FigureTextures, Strip, Swatch } from './strip.part'
import { voicesOf } from './voices.part'

/** Whether a provision's margin is drawn as contested. */
export function contested(figures: FiguresFragment | null): boolean {
  return figures !== null && isContested(marginSentence(voicesOf(figures)))
}

/** What a margin says of the positions on a provision, in words and in bars. */
export function MarginNote({
  figures,
  href,
  named,
}: {
  figures: FiguresFragment
  /** Where the table of positions stands. */
  href: string
  /** Whether the bars carry their groups' names though nobody quarrels: the first of a page does. */
  named: boolean
}) {
  const { t } = useMessages()
  const voices = voicesOf(figures)
  const said = marginSentence(voices)
  const sentence = useSentence()(said)
  const dark = isContested(said)
  const bars = said.kind !== 'tooFewAtAll'
  return (
    <>
      <p className={dark ? 'stand contested' : 'stand'}>{sentence}</p>
      {bars && (
        <a className="strip" href={href}>
          <Strip
            groups={voices.map(({ shares }) => shares)}
            height={dark ? 12 : 6}
            name={t('compact:positions.strip', { sentence })}
          />
          {(dark || named) && (
            <span className="names" aria-hidden>
              {voices.map(({ group }) => (
                <span key={group}>{groupShort(t, group)}</span>
              ))}
            </span>
          )}
        </a>
      )}
    </>
  )
}

/** The key to the bars, their textures, and the way to the first contested provision: once on a page that has any. */
export function FigureKey({ firstContested }: { firstContested: string | undefined }) {
  const { t } = useMessages()
  return (
    <section className="key">
      <FigureTextures />
      <h2>{t('compact:positions.key')}</h2>
      <ul>
        {[...stances, 'too_few' as const].map((stance) => (
          <li key={stance}>
            <Swatch stance={stance} />
            {t(`compact:stance.${stance}`)}
          </li>
        ))}
      </ul>
      {firstContested !== undefined && (
        <a href={`#${firstContested}`}>{t('compact:positions.next_contested')}</a>
      )}
    </section>
  )
}

function useSentence(): (said: MarginSentence) => string {
  const { t, locale } = useMessages()
  const list = (groups: readonly string[]) =>
    formatList(
      locale,
      groups.map((group) => groupPlural(t, group)),
    )
  return (said) => {
    switch (said.kind) {
      case 'reserve':
      case 'oppose': {
        const first = t(said.kind === 'reserve' ? 'compact:positions.reserve' : 'compact:positions.oppose', {
          groups: list(said.groups),
        })
        return said.othersSupport ? `${first} ${t('compact:positions.others_support')}` : first
      }
      case 'divided':
        return t('compact:positions.divided', { groups: list(said.groups) })
      case 'tooFew':
        // more than two names would be longer than what they say
        return said.groups.length > 2
          ? t('compact:positions.too_few_others')
          : t('compact:positions.too_few', { groups: list(said.groups) })
      case 'supported':
        return t('compact:positions.supported')
      case 'tooFewAtAll':
        return t('compact:positions.too_few_at_all')
    }
  }
}
