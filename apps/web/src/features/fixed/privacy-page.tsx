import type { PageHead, PageProps } from '../../app/page'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { PersonalData } from '../identity/personal-data.part'
import { FixedPage, Part } from './fixed-page'

export const head = (_: PageProps<null>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('fixed:privacy.title') }),
  description: t('fixed:privacy.lead'),
})

/** What is kept about a reader: on the device, on the line, in the service. */
export default function PrivacyPage({ address }: PageProps<null>) {
  const { t, rich } = useMessages()
  return (
    <FixedPage title={t('fixed:privacy.title')} lead={t('fixed:privacy.lead')}>
      {(['device', 'line', 'service'] as const).map((part) => (
        <Part key={part} title={t(`fixed:privacy.${part}.title`)}>
          <p>{t(`fixed:privacy.${part}.text`)}</p>
        </Part>
      ))}
      <Part title={t('fixed:privacy.account.title')}>
        <p>
          {rich(
            'fixed:privacy.account.text',
            {},
            {
              link: (inside) => <a href={hrefOf(address, '/account/data')}>{inside}</a>,
            },
          )}
        </p>
        <PersonalData />
      </Part>
      <Part title={t('fixed:privacy.rights.title')}>
        <p>{t('fixed:privacy.rights.text')}</p>
      </Part>
    </FixedPage>
  )
}
