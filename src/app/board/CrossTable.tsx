import { memo } from 'react'
import type { Channel } from '../../contract/catalogue.ts'
import type { ChannelId } from '../../contract/id.ts'
import type { Label } from '../../contract/text.ts'
import { sameValue } from '../../domain/sameValue.ts'
import { type Crossing, shareOf } from '../../domain/share.ts'
import { Name } from '../text/Name.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { BoardTable } from './BoardTable.tsx'
import type { NumberOf } from './cells/numberAddress.ts'
import { ChannelHeads } from './ChannelHeads.tsx'
import { Count } from './Count.tsx'

type Row<Id> = { id: Id; name: Label | string }

/** Figures of one direction by something and channel, with the sums at the edges. */
export function CrossTable<Id extends string | undefined>({
  title,
  head,
  rows,
  channels,
  crossing: { at, ofRow, ofColumn, total },
  of,
  ofRowId,
  withShare = false,
}: {
  /** The id of the heading above it. */
  title: string
  /** What stands in the rows. */
  head: string
  rows: readonly Row<Id>[]
  channels: readonly Channel[]
  crossing: Crossing<Id, ChannelId>
  /** What the whole table is of, and what a row of it. */
  of: NumberOf
  ofRowId: (id: Id) => NumberOf
  /** Whether each row tells its share of the whole. */
  withShare?: boolean
}) {
  const { board, kinds, staff } = useStaffText()
  const percent = (n: number) => staff.percent(shareOf(n, total) ?? 0)
  return (
    <BoardTable title={title}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <ChannelHeads channels={channels} />
          <th scope="col">{board.total}</th>
          {withShare && <th scope="col">{kinds.share}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name }) => (
          <CrossRow
            key={id ?? ''}
            name={name}
            of={{ ...of, ...ofRowId(id) }}
            cells={channels.map((channel) => ({ channel: channel.id, n: at(id, channel.id) }))}
            sum={ofRow(id)}
            share={withShare ? percent(ofRow(id)) : undefined}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{board.total}</th>
          {channels.map(({ id: channel }) => (
            <Count key={channel} n={ofColumn(channel)} of={{ ...of, channel }} sum />
          ))}
          <Count n={total} of={of} sum />
          {withShare && <td>{percent(total)}</td>}
        </tr>
      </tfoot>
    </BoardTable>
  )
}

/** A row is drawn anew only where something in it has changed: a board comes every second, and has many. */
const CrossRow = memo(function CrossRow({
  name,
  of,
  cells,
  sum,
  share,
}: {
  name: Label | string
  of: NumberOf
  cells: readonly { channel: ChannelId; n: number }[]
  sum: number
  share: string | undefined
}) {
  return (
    <tr>
      <th scope="row">{typeof name === 'string' ? name : <Name of={name} />}</th>
      {cells.map(({ channel, n }) => (
        <Count key={channel} n={n} of={{ ...of, channel }} />
      ))}
      <Count n={sum} of={of} sum />
      {share !== undefined && <td>{share}</td>}
    </tr>
  )
}, sameValue)
