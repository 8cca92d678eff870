import type { ReactNode } from 'react'
import { formatPartialDate } from '@convene/i18n/dates.js'
import type { PageHead, PageProps } from '../../app/page'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { FixedPage, Part } from './fixed-page'

export const head = (_: PageProps<null>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('fixed:terms.title') }),
  description: t('fixed:terms.lead'),
})

/** The version that these words are: the newest row of the table `terms_version`, as a test of the api finds. */
const terms = { version: 1, publishedOn: '2026-11-21' } as const

/** What may be done with the texts and by programs, and what is not promised. */
export default function TermsPage({ address }: PageProps<null>) {
  const { t, rich, locale } = useMessages()
  const linkTo = (path: string) => ({
    link: (inside: ReactNode) => <a href={hrefOf(address, path)}>{inside}</a>,
  })
  return (
    <FixedPage title={t('fixed:terms.title')} lead={t('fixed:terms.lead')}>
      <p className="note">
        {t('fixed:terms.version', {
          version: terms.version,
          date: formatPartialDate(locale, terms.publishedOn),
        })}
      </p>
      <Part title={t('fixed:terms.use.title')}>
        <p>{rich('fixed:terms.use.text', {}, linkTo('/source'))}</p>
      </Part>
      <Part title={t('fixed:terms.conduct.title')}>
        <p>{rich('fixed:terms.conduct.text', {}, linkTo('/conduct'))}</p>
      </Part>
      <Part title={t('fixed:terms.status.title')}>
        <p>{t('fixed:terms.status.text')}</p>
      </Part>
      <Part title={t('fixed:terms.account.title')}>
        <p>{t('fixed:terms.account.text')}</p>
      </Part>
      <Part title={t('fixed:terms.words.title')}>
        <p>{t('fixed:terms.words.text')}</p>
      </Part>
      <Part title={t('fixed:terms.programs.title')}>
        <p>{rich('fixed:terms.programs.text', {}, linkTo('/api'))}</p>
      </Part>
      <Part title={t('fixed:terms.warranty.title')}>
        <p>{t('fixed:terms.warranty.text')}</p>
      </Part>
    </FixedPage>
  )
}
