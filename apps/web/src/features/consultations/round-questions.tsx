import type { ConsultationPageQuery } from '@convene/api-client/operations.js'
import { Authored } from '../../ui/authored-text'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'

type Question = NonNullable<ConsultationPageQuery['consultation']>['rounds'][number]['questions'][number]

/** The guiding questions of a round, each with a link to the theme of the text it is taken from. */
export function RoundQuestions({ slug, questions }: { slug: string; questions: readonly Question[] }) {
  const { t, locale } = useMessages()
  if (questions.length === 0) return <p className="note">{t('consultations:round.questions.none')}</p>
  return (
    <ol className="questions">
      {questions.map(({ position, body, themeCode }) => (
        <li key={position}>
          <span aria-hidden>{position}</span>
          <div>
            <Authored text={body} as="p" className="text" />
            {themeCode && (
              <p className="note">
                <a href={`${hrefOf({ locale }, `/consultations/${slug}/text`)}#${themeCode}`}>
                  {t('consultations:consultation.questions.theme', { code: themeCode })}
                </a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
