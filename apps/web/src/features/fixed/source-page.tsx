import { formatList } from '@convene/i18n/lists.js'
import type { PageHead, PageProps } from '../../app/page'
import { useMessages, type Translate } from '../../ui/messages'
import { FixedPage, Part } from './fixed-page'

/** The larger programs by others that the service stands on. */
const parts = ['PostgreSQL', 'Node.js', 'NestJS', 'Fastify', 'Apollo Server', 'React', 'i18next', 'Lucide']

/** The symbol of the document that the compact comes from. */
const symbol = 'A/77/CRP.1/Add.4'

export const head = (_: PageProps<null>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('fixed:source.title') }),
  description: t('fixed:source.lead'),
})

/** What the program is made of, under which licence, and where its data comes from. */
export default function SourcePage() {
  const { t, locale } = useMessages()
  return (
    <FixedPage title={t('fixed:source.title')} lead={t('fixed:source.lead')}>
      <Part title={t('fixed:source.code.title')}>
        <p>{t('fixed:source.code.text')}</p>
      </Part>
      <Part title={t('fixed:source.parts.title')}>
        <p>{t('fixed:source.parts.text', { names: formatList(locale, parts) })}</p>
      </Part>
      <Part title={t('fixed:source.data.title')}>
        <ul>
          <li>{t('fixed:source.data.compact', { symbol })}</li>
          <li>{t('fixed:source.data.library')}</li>
          <li>{t('fixed:source.data.names')}</li>
          <li>{t('fixed:source.data.demo')}</li>
          <li>{t('fixed:source.data.archive')}</li>
          <li>{t('fixed:source.data.interface')}</li>
        </ul>
      </Part>
    </FixedPage>
  )
}
