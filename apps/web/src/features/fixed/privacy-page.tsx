import type { PageHead, PageProps } from '../../app/page'
import { useMessages, type Translate } from '../../ui/messages'
import { FixedPage, Part } from './fixed-page'

export const head = (_: PageProps<null>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('fixed:privacy.title') }),
  description: t('fixed:privacy.lead'),
})

/** What is kept about a reader: on the device, on the line, in the service. */
export default function PrivacyPage() {
  const { t } = useMessages()
  return (
    <FixedPage title={t('fixed:privacy.title')} lead={t('fixed:privacy.lead')}>
      {(['device', 'line', 'service', 'rights'] as const).map((part) => (
        <Part key={part} title={t(`fixed:privacy.${part}.title`)}>
          <p>{t(`fixed:privacy.${part}.text`)}</p>
        </Part>
      ))}
    </FixedPage>
  )
}
