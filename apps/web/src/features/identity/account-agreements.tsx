import type { AccountPageQuery } from '@convene/api-client/operations.js'
import { formatPartialDate } from '@convene/i18n/dates.js'
import type { Writing } from '../../app/page'
import { ActForm } from '../../ui/act-form'
import { useMessages } from '../../ui/messages'

const purposes = ['terms', 'notice_mail'] as const

/** What one agreed to, each for itself, with a button to agree or to take it back. The terms end with the account. */
export function AccountAgreements({
  consents,
  writing,
}: {
  consents: AccountPageQuery['ownAccount']['consents']
  writing: Writing
}) {
  const { t, locale } = useMessages()
  return (
    <section className="chapter">
      <h2>{t('identity:account.agreements.title')}</h2>
      <div className="form">
        <p className="note">{t('identity:account.agreements.hint')}</p>
        {purposes.map((purpose) => {
          const said = consents.find((each) => each.purpose === purpose)
          const given = said?.given ?? false
          const name = t(`identity:purpose.${purpose}`)
          return (
            <div key={purpose}>
              <p>{name}</p>
              <p className="note">
                {given
                  ? t('identity:account.agreement.given', {
                      date: formatPartialDate(locale, (said?.at ?? '').slice(0, 10)),
                    })
                  : t('identity:account.agreement.not_given')}
              </p>
              {purpose !== 'terms' && (
                <ActForm name={given ? 'revoke' : 'give'} writing={writing}>
                  <input type="hidden" name="purpose" value={purpose} />
                  <button
                    className="button"
                    aria-label={t(
                      given ? 'identity:account.agreement.revoke' : 'identity:account.agreement.give',
                      { purpose: name },
                    )}
                  >
                    {t(given ? 'identity:account.revoke' : 'identity:account.give')}
                  </button>
                </ActForm>
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}
