import type { PageHead, PageProps } from '../../app/page'
import { useMessages, type Translate } from '../../ui/messages'
import { FixedPage, Part } from './fixed-page'

export const head = (_: PageProps<null>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('fixed:accessibility.title') }),
  description: t('fixed:accessibility.lead'),
})

/** What can be relied on, how it is checked, and what is not good enough yet. */
export default function AccessibilityPage() {
  const { t } = useMessages()
  return (
    <FixedPage title={t('fixed:accessibility.title')} lead={t('fixed:accessibility.lead')}>
      <Part title={t('fixed:accessibility.does.title')}>
        <ul>
          {(['keyboard', 'script', 'zoom', 'language', 'colour'] as const).map((point) => (
            <li key={point}>{t(`fixed:accessibility.does.${point}`)}</li>
          ))}
        </ul>
      </Part>
      {(['checked', 'gaps', 'tell'] as const).map((part) => (
        <Part key={part} title={t(`fixed:accessibility.${part}.title`)}>
          <p>{t(`fixed:accessibility.${part}.text`)}</p>
        </Part>
      ))}
    </FixedPage>
  )
}
