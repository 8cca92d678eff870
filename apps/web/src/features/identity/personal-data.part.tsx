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
    <table>
      <caption className="unseen">{t('identity:own_data.lead')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('identity:own_data.what')}</th>
          <th scope="col">{t('identity:own_data.why')}</th>
          <th scope="col">{t('identity:own_data.kept')}</th>
        </tr>
      </thead>
      <tbody>
        {purposes.map((purpose) => (
          <tr key={purpose}>
            <th scope="row">{t(`identity:data.${purpose}.what`)}</th>
            <td>{t(`identity:data.${purpose}.why`)}</td>
            <td>{t(`identity:data.${purpose}.kept`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
