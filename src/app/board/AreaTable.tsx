import { useId } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { crossingOf } from '../../domain/share.ts'
import { Name } from '../text/Name.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { channelsIn } from './channelsIn.ts'
import { CrossTable } from './CrossTable.tsx'

/** One direction by task area and channel. Areas without contacts are named below the table. */
export function AreaTable({
  campaign,
  answer,
  direction,
}: {
  campaign: Campaign
  answer: BoardAnswer
  direction: Direction
}) {
  const { board } = useStaffText()
  const title = useId()
  const channels = channelsIn(campaign, answer, direction)
  const own = answer.cells.filter((cell) => cell.direction === direction)
  const crossing = crossingOf(
    own,
    ({ taskArea }) => taskArea,
    ({ channel }) => channel,
  )
  const { ofRow, total } = crossing
  const busy = campaign.taskAreas.filter(({ id }) => ofRow(id) > 0)
  const pooled = new Set(answer.pooled)
  const idle = campaign.taskAreas.filter(
    ({ id, retired }) => ofRow(id) === 0 && !retired && !pooled.has(id),
  )
  if (total === 0) return null
  const rows = [
    ...busy.map(({ id, name }) => ({ id, name })),
    ...(ofRow(undefined) > 0 ? [{ id: undefined, name: board.pooledAreas }] : []),
  ]
  return (
    <section className="staff-card board-areas" aria-labelledby={title}>
      <h2 id={title}>{board.areas(direction)}</h2>
      <CrossTable
        {...{ title, channels, crossing }}
        head={board.area}
        rows={rows}
        of={{ direction }}
        ofRowId={(id) => ({ area: id ?? '' })}
      />
      {ofRow(undefined) > 0 && (
        <details className="board-idle">
          <summary>{board.pooledWhy}</summary>
          <ul>
            {campaign.taskAreas
              .filter(({ id }) => pooled.has(id))
              .map(({ id, name }) => (
                <li key={id}>
                  <Name of={name} />
                </li>
              ))}
          </ul>
        </details>
      )}
      {idle.length > 0 && (
        <details className="board-idle">
          <summary>{board.idle(idle.length)}</summary>
          <ul>
            {idle.map(({ id, name }) => (
              <li key={id}>
                <Name of={name} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
