import { LedgerList } from '../../ui/ledger-list'
import { useMessages } from '../../ui/messages'

const purposes = [
  'profile',
  'address',
  'logins',
  'passkeys',
  'links',
  'mails',
  'agreements',
  'contributions',
  'positions',
  'helpful',
  'notices',
  'complaints',
  'decisions',
  'roles',
  'record',
] as const

/** What is kept about a person, what for and how long (PRV-01). A test of the api holds it against the tables. */
export function PersonalData() {
  const { t } = useMessages()
  return (
    <LedgerList
      rows={purposes.map((purpose) => ({
        key: purpose,
        label: t(`identity:data.${purpose}.what`),
        content: (
          <>
            <p>
              <span className="note">{t('identity:own_data.why')}</span>
              <br />
              {t(`identity:data.${purpose}.why`)}
            </p>
            <p>
              <span className="note">{t('identity:own_data.kept')}</span>
              <br />
              {t(`identity:data.${purpose}.kept`)}
            </p>
          </>
        ),
      }))}
    />
  )
}
