import type { Channel } from '../../../contract/catalogue.ts'
import type { WeekFigures } from '../../../domain/development.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { BoardTable } from '../BoardTable.tsx'
import { ChannelHeads } from '../ChannelHeads.tsx'
import { Count } from '../Count.tsx'

/** The same as numbers, with how much of each week has been counted. */
export function DevelopmentTable({
  weeks,
  channels,
  title,
  earlier,
}: {
  weeks: readonly WeekFigures[]
  channels: readonly Channel[]
  title: string
  /** The name of the campaign before, where a like week of it stands beside one of these. */
  earlier: string | undefined
}) {
  const { board, coverage, development, staff } = useStaffText()
  return (
    <BoardTable title={title}>
      <thead>
        <tr>
          <th scope="col">{development.week}</th>
          <ChannelHeads channels={channels} />
          <th scope="col">{board.total}</th>
          <th scope="col">{coverage.label}</th>
          {earlier !== undefined && <th scope="col">{earlier}</th>}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, running, n, channels: parts, covered, before }) => (
          <tr key={week}>
            <th scope="row">
              {staff.week(week)}
              {running && ` (${development.running})`}
            </th>
            {channels.map(({ id }) => (
              <Count key={id} n={parts.get(id) ?? 0} />
            ))}
            <Count n={n} sum />
            <td>{covered === undefined ? '–' : staff.percent(covered)}</td>
            {earlier !== undefined && <td>{before ? development.at(before) : '–'}</td>}
          </tr>
        ))}
      </tbody>
    </BoardTable>
  )
}
