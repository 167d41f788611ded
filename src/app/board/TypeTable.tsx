import { useId } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { totalOf } from '../../domain/rollup.ts'
import { crossingOf, shareOf } from '../../domain/share.ts'
import { Name } from '../text/Name.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { BoardTable } from './BoardTable.tsx'
import { ChannelHeads } from './ChannelHeads.tsx'
import { channelsIn } from './channelsIn.ts'
import { Count } from './Count.tsx'

/** One direction by contact type and channel, and how much of it was entered afterwards. */
export function TypeTable({
  campaign,
  answer,
  direction,
}: {
  campaign: Campaign
  answer: BoardAnswer
  direction: Direction
}) {
  const { board, kinds, staff } = useStaffText()
  const title = useId()
  const channels = channelsIn(campaign, answer, direction)
  const own = answer.kinds.filter((kind) => kind.direction === direction)
  const { at, ofRow, ofColumn, total } = crossingOf(
    own,
    ({ contactType }) => contactType,
    ({ channel }) => channel,
  )
  const types = campaign.contactTypes.filter(({ id, retired }) => !retired || ofRow(id) > 0)
  const afterwards = totalOf(own.filter((kind) => kind.afterwards))
  const percent = (n: number) => staff.percent(shareOf(n, total) ?? 0)
  if (total === 0 || types.length === 0) return null
  const rows = [...types, ...(ofRow(undefined) > 0 ? [undefined] : [])]
  return (
    <section className="staff-card board-areas" aria-labelledby={title}>
      <h2 id={title}>{kinds.title(direction)}</h2>
      <BoardTable title={title}>
        <thead>
          <tr>
            <th scope="col">{kinds.type}</th>
            <ChannelHeads channels={channels} />
            <th scope="col">{board.total}</th>
            <th scope="col">{kinds.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((type) => (
            <tr key={type?.id ?? ''}>
              <th scope="row">{type ? <Name of={type.name} /> : kinds.none}</th>
              {channels.map((channel) => (
                <Count key={channel.id} n={at(type?.id, channel.id)} />
              ))}
              <Count n={ofRow(type?.id)} sum />
              <td>{percent(ofRow(type?.id))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{board.total}</th>
            {channels.map(({ id }) => (
              <Count key={id} n={ofColumn(id)} sum />
            ))}
            <Count n={total} sum />
            <td>{staff.percent(1000)}</td>
          </tr>
        </tfoot>
      </BoardTable>
      <p className="board-note">
        {kinds.base(total, direction)}{' '}
        {afterwards > 0 &&
          kinds.afterwards(kinds.of(afterwards, total, direction), percent(afterwards))}
      </p>
    </section>
  )
}
