import type {
  FiguresFragment,
  GroupFiguresFragment,
  OrganizationStandFragment,
} from '@convene/api-client/operations.js'
import { stances } from '@convene/rules/position-figures.js'
import { Authored } from '../../ui/authored-text'
import { groupName } from '../../ui/group-name'
import { useMessages } from '../../ui/messages'
import { groupPlural } from './groups.part'
import { FigureTextures, Strip, Swatch } from './strip.part'
import { sharesOf } from './voices.part'

/**
 * How groups stand on a provision: the table that says what the bars show, accredited organizations apart from persons,
 * and the organizations by name. The page that shows it loads the messages `positions`.
 */
export function Positions({
  figures,
  organizations,
}: {
  figures: FiguresFragment | null
  organizations: readonly OrganizationStandFragment[]
}) {
  const { t } = useMessages()
  return (
    <section className="positions" id="positions" aria-labelledby="positions-title">
      <FigureTextures />
      <h2 id="positions-title">{t('positions:table.heading')}</h2>
      {figures === null ? (
        <p className="note">{t('positions:table.none')}</p>
      ) : (
        <>
          <GroupTable caption={t('positions:table.verified')} rows={figures.verified} />
          <GroupTable caption={t('positions:table.declared')} rows={figures.selfDeclared} />
          <p className="note">{t('positions:table.note')}</p>
        </>
      )}
      {organizations.length > 0 && (
        <>
          <h3>{t('positions:organizations.heading')}</h3>
          <ul className="stands">
            {organizations.map((position) => (
              <OrganizationItem key={`${position.group} ${position.organization}`} position={position} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function GroupTable({ caption, rows }: { caption: string; rows: readonly GroupFiguresFragment[] }) {
  const { t } = useMessages()
  if (rows.length === 0) return null
  return (
    <table className="groups">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('positions:table.group')}</th>
          {stances.map((stance) => (
            <th scope="col" key={stance}>
              <Swatch stance={stance} /> {t(`compact:stance.${stance}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GroupRow key={row.group} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function GroupRow({ row }: { row: GroupFiguresFragment }) {
  const { t } = useMessages()
  const shares = sharesOf(row)
  const told = stances.some((stance) => shares[stance] !== null)
  return (
    <tr>
      <th scope="row">
        {groupPlural(t, row.group)}
        <Strip groups={[shares]} height={8} unit={115} />
      </th>
      {told ? (
        stances.map((stance) => (
          <td key={stance}>
            {shares[stance] === null ? (
              <Untold />
            ) : (
              t('positions:table.share', { share: String(shares[stance]) })
            )}
          </td>
        ))
      ) : (
        <td colSpan={stances.length} className="untold">
          {t('compact:stance.too_few')}
        </td>
      )}
    </tr>
  )
}

/** A share of too few: a sign for the eye, words for the ear. */
function Untold() {
  const { t } = useMessages()
  return (
    <>
      <span aria-hidden>–</span>
      <span className="unseen">{t('compact:stance.too_few')}</span>
    </>
  )
}

function OrganizationItem({ position }: { position: OrganizationStandFragment }) {
  const { t } = useMessages()
  const { organization, group, verified, demo, stance, reason, onOlderText } = position
  const remarks = [
    groupName(t, group),
    ...(verified ? [] : [t('positions:organizations.unverified')]),
    ...(demo ? [t('positions:organizations.demo')] : []),
    ...(onOlderText ? [t('positions:older_text')] : []),
  ]
  return (
    <li>
      <Swatch stance={stance} />
      <p>
        <b>
          <bdi>{organization}</bdi>
        </b>{' '}
        <span className="note">{remarks.join(' · ')}</span>
        <br />
        {t(`compact:stance.${stance}`)}
      </p>
      {reason && <Authored text={reason} as="blockquote" />}
    </li>
  )
}
