import type { ReactNode } from 'react'
import type { Channel } from '../../contract/catalogue.ts'
import type { ChannelId } from '../../contract/id.ts'
import { type Crossing, shareOf } from '../../domain/share.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { BoardTable } from './BoardTable.tsx'
import type { NumberOf } from './cells/numberAddress.ts'
import { ChannelHeads } from './ChannelHeads.tsx'
import { Count } from './Count.tsx'

type Row<Id> = { id: Id; name: ReactNode }

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
        {rows.map(({ id, name }) => {
          const ofRowNumber = { ...of, ...ofRowId(id) }
          return (
            <tr key={id ?? ''}>
              <th scope="row">{name}</th>
              {channels.map(({ id: channel }) => (
                <Count key={channel} n={at(id, channel)} of={{ ...ofRowNumber, channel }} />
              ))}
              <Count n={ofRow(id)} of={ofRowNumber} sum />
              {withShare && <td>{percent(ofRow(id))}</td>}
            </tr>
          )
        })}
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
