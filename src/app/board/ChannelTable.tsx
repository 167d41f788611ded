import type { Channel } from '../../contract/catalogue.ts'
import type { Comparison } from '../../domain/comparison.ts'
import { Name } from '../text/Name.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { BoardTable } from './BoardTable.tsx'
import type { NumberOf } from './cells/numberAddress.ts'
import { Count } from './Count.tsx'

type Row = {
  channel: Channel
  n: number
  share: number
  now?: number
  before?: number
}

/** The bars as numbers, with what they are compared with. */
export function ChannelTable({
  title,
  rows,
  total,
  of,
  when,
  beside,
}: {
  title: string
  rows: readonly Row[]
  total: number
  of: NumberOf
  /** When it is compared with. */
  when: string | undefined
  beside: Comparison | undefined
}) {
  const { board, compare, filters, kinds, staff } = useStaffText()
  const isPartial = beside && rows.some(({ n, now }) => now !== n)
  return (
    <BoardTable title={title}>
      <thead>
        <tr>
          <th scope="col">{filters.keys.channel}</th>
          <th scope="col">{board.number}</th>
          <th scope="col">{kinds.share}</th>
          {isPartial && <th scope="col">{compare.compared}</th>}
          {beside && <th scope="col">{when}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ channel: { id, name }, n, share, now, before }) => (
          <tr key={id}>
            <th scope="row">
              <Name of={name} />
            </th>
            <Count n={n} of={{ ...of, channel: id }} />
            <td>{total > 0 ? staff.percent(share) : '–'}</td>
            {isPartial && <Count n={now} />}
            {beside && <Count n={before} />}
          </tr>
        ))}
      </tbody>
    </BoardTable>
  )
}
