import { Fragment } from 'react'
import { intlTag } from '@convene/i18n/locales.js'
import { useMessages } from '../../ui/messages'
import { largestImport, limits } from './api-limits'

/** What is counted in a document before it is run, and how much of it is accepted. */
export function Limits() {
  const { t, locale } = useMessages()
  const figures = new Intl.NumberFormat(intlTag(locale))
  return (
    <table>
      <caption className="unseen">{t('fixed:api.limits.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fixed:api.limits.what')}</th>
          <th scope="col">{t('fixed:api.limits.most')}</th>
        </tr>
      </thead>
      <tbody>
        {(['depth', 'cost', 'aliases', 'directives', 'tokens'] as const).map((limit) => (
          <tr key={limit}>
            <td>{t(`fixed:api.limit.${limit}`)}</td>
            <td>{figures.format(limits[limit])}</td>
          </tr>
        ))}
        <tr>
          <td>{t('fixed:api.limit.bytes')}</td>
          <td>{t('fixed:api.kilobytes', { size: limits.kilobytes })}</td>
        </tr>
        <tr>
          <td>{t('fixed:api.limit.batching')}</td>
          <td>{t('fixed:api.not_accepted')}</td>
        </tr>
        <tr>
          <td>{t('fixed:api.limit.import')}</td>
          <td>{t('fixed:api.megabytes', { size: largestImport.megabytes })}</td>
        </tr>
      </tbody>
    </table>
  )
}

/** The codes a program meets, and what they mean. On a phone a code breaks behind its underscores only. */
export function ErrorCodes() {
  const { t } = useMessages()
  const codes = [
    ['LIMIT_EXCEEDED', t('fixed:api.code.limit_exceeded')],
    ['GRAPHQL_PARSE_FAILED', t('fixed:api.code.parse_failed')],
    ['GRAPHQL_VALIDATION_FAILED', t('fixed:api.code.validation_failed')],
    ['BAD_USER_INPUT', t('fixed:api.code.bad_user_input')],
  ] as const
  return (
    <table>
      <caption className="unseen">{t('fixed:api.errors.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fixed:api.code')}</th>
          <th scope="col">{t('fixed:api.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {codes.map(([code, meaning]) => (
          <tr key={code}>
            <td>
              <code dir="ltr">
                {code.split('_').map((part, index) => (
                  <Fragment key={part}>
                    {index > 0 && (
                      <>
                        _<wbr />
                      </>
                    )}
                    {part}
                  </Fragment>
                ))}
              </code>
            </td>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
