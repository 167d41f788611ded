import { useId } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { crossingOf } from '../../domain/share.ts'
import { Name } from '../text/Name.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { BoardTable } from './BoardTable.tsx'
import { ChannelHeads } from './ChannelHeads.tsx'
import { channelsIn } from './channelsIn.ts'
import { Count } from './Count.tsx'

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
  const { at, ofRow, ofColumn, total } = crossingOf(
    own,
    ({ taskArea }) => taskArea,
    ({ channel }) => channel,
  )
  const busy = campaign.taskAreas.filter(({ id }) => ofRow(id) > 0)
  const pooled = new Set(answer.pooled)
  const idle = campaign.taskAreas.filter(
    ({ id, retired }) => ofRow(id) === 0 && !retired && !pooled.has(id),
  )
  if (total === 0) return null
  return (
    <section className="staff-card board-areas" aria-labelledby={title}>
      <h2 id={title}>{board.areas(direction)}</h2>
      <BoardTable title={title}>
        <thead>
          <tr>
            <th scope="col">{board.area}</th>
            <ChannelHeads channels={channels} />
            <th scope="col">{board.total}</th>
          </tr>
        </thead>
        <tbody>
          {busy.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">
                <Name of={name} />
              </th>
              {channels.map((channel) => (
                <Count key={channel.id} n={at(id, channel.id)} />
              ))}
              <Count n={ofRow(id)} sum />
            </tr>
          ))}
          {ofRow(undefined) > 0 && (
            <tr>
              <th scope="row">{board.pooledAreas}</th>
              {channels.map((channel) => (
                <Count key={channel.id} n={at(undefined, channel.id)} />
              ))}
              <Count n={ofRow(undefined)} sum />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{board.total}</th>
            {channels.map(({ id }) => (
              <Count key={id} n={ofColumn(id)} sum />
            ))}
            <Count n={total} sum />
          </tr>
        </tfoot>
      </BoardTable>
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
