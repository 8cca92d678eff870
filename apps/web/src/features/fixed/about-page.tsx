import type { PageHead, PageProps } from '../../app/page'
import { useMessages, type Translate } from '../../ui/messages'
import { FixedPage, Part } from './fixed-page'

export const head = (_: PageProps<null>, t: Translate): PageHead => ({
  title: t('fixed:about.title'),
  description: t('fixed:about.lead'),
})

/** What Convene is, what one can do here, what it keeps to, and what of it is a demonstration. */
export default function AboutPage() {
  const { t } = useMessages()
  return (
    <FixedPage title={t('fixed:about.title')} lead={t('fixed:about.lead')}>
      <Part title={t('fixed:about.here.title')}>
        <p>{t('fixed:about.here.text')}</p>
      </Part>
      <Part title={t('fixed:about.later.title')}>
        <p>{t('fixed:about.later.text')}</p>
      </Part>
      <Part title={t('fixed:about.rules.title')}>
        <ul>
          <li>{t('fixed:about.rules.text')}</li>
          <li>{t('fixed:about.rules.languages')}</li>
          <li>{t('fixed:about.rules.record')}</li>
        </ul>
      </Part>
      <Part title={t('fixed:about.who.title')}>
        <p>{t('fixed:about.who.text')}</p>
      </Part>
      <Part title={t('fixed:about.demo.title')}>
        <p>{t('fixed:about.demo.text')}</p>
      </Part>
    </FixedPage>
  )
}
