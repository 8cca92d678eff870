import type { ListedMilestoneFragment } from '@convene/api-client/operations.js'
import { Authored } from './authored-text'
import { DateText } from './date-text'
import { hrefOf } from './link'
import { useMessages } from './messages'
import { Stations } from './stations'

/**
 * Milestones downwards on one line, in the order they are given; one without a fixed date is open and dashed, and says so.
 * Where they are `linked`, each leads to its own page.
 */
export function MilestoneStations({
  milestones,
  linked = false,
}: {
  milestones: readonly ListedMilestoneFragment[]
  linked?: boolean
}) {
  const { locale } = useMessages()
  return (
    <Stations
      vertical
      stations={milestones.map(({ id, label, dateFrom, dateUntil }) => ({
        key: id,
        when: dateFrom === null ? 'future' : 'past',
        content: (
          <>
            <p className="milestone-date">
              <DateText from={dateFrom} until={dateUntil} />
            </p>
            {linked ? (
              <a className="text" href={hrefOf({ locale }, `/library/timeline/${id}`)}>
                <Authored text={label} />
              </a>
            ) : (
              <Authored text={label} />
            )}
          </>
        ),
      }))}
    />
  )
}
