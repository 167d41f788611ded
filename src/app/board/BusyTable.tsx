import type { Direction } from '../../contract/entry.ts'
import type { BusyWeek } from '../../domain/busyWeek.ts'
import { totalOf } from '../../domain/rollup.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { BoardTable } from './BoardTable.tsx'
import { Count } from './Count.tsx'

/** The same as numbers: half-hours down, weekdays across. A dash is a time nobody is expected in. */
export function BusyTable({
  week: { times, rows },
  direction,
  title,
}: {
  week: BusyWeek
  direction: Direction
  title: string
}) {
  const { busy, staff } = useStaffText()
  const at = (time: string) => times.indexOf(time)
  return (
    <BoardTable title={title}>
      <thead>
        <tr>
          <th scope="col">{busy.time}</th>
          {rows.map(({ weekday }) => (
            <th scope="col" key={weekday}>
              {busy.weekday(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map((time) => (
          <tr key={time}>
            <th scope="row">{busy.span(time)}</th>
            {rows.map(({ weekday, cells }) => {
              const cell = cells[at(time)]
              const isKnown = cell?.state === 'counted' || cell?.state === 'empty'
              return (
                <Count
                  key={weekday}
                  n={isKnown ? cell.n : undefined}
                  of={{ direction, weekday, time }}
                  beside={cell?.before === undefined ? undefined : staff.number(cell.before)}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{busy.total}</th>
          {rows.map(({ weekday, cells }) => (
            <Count key={weekday} n={totalOf(cells)} sum />
          ))}
        </tr>
      </tfoot>
    </BoardTable>
  )
}
