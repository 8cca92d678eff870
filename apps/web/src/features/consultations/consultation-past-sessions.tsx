import type { ConsultationPageQuery } from '@convene/api-client/operations.js'
import type { Address } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { LedgerList } from '../../ui/ledger-list'
import { useMessages } from '../../ui/messages'
import { LanguageNote } from '../../ui/translation-label'

type Session = NonNullable<ConsultationPageQuery['consultation']>['pastSessions'][number]

const regions = ['ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA'] as const

/** The cities where the consultation was held before it came here, by regional commission. */
export function PastSessions({ sessions, address }: { sessions: readonly Session[]; address: Address }) {
  const { t } = useMessages()
  const rows = regions
    .map((region) => ({ region, held: sessions.filter((session) => session.region === region) }))
    .filter(({ held }) => held.length > 0)
  return (
    <section aria-labelledby="before" className="past-sessions">
      <h2 id="before">{t('consultations:consultation.cities.heading')}</h2>
      <p className="note">{t('consultations:consultation.cities.count', { count: sessions.length })}</p>
      <LanguageNote
        texts={sessions.map(({ city }) => city).filter(({ language }) => language !== address.locale)}
        address={address}
      />
      <LedgerList
        rows={rows.map(({ region, held }) => ({
          key: region,
          label: t(`consultations:region.${region}`),
          content: (
            <ul>
              {held.map(({ code, city }) => (
                <li key={code}>
                  <Authored text={city} />
                </li>
              ))}
            </ul>
          ),
        }))}
      />
    </section>
  )
}
