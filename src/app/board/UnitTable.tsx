import { Fragment, memo, useId } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { weekOf } from '../../domain/moment.ts'
import { sameValue } from '../../domain/sameValue.ts'
import { UnitRemarks } from '../remarks/UnitRemarks.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { ActivityMark } from './ActivityMark.tsx'
import { BoardTable } from './BoardTable.tsx'
import { Count } from './Count.tsx'
import { UnitWords } from './UnitWords.tsx'
import { missingFrom, ownTotals, type UnitRow, unitRows } from './unitRows.ts'

/** What every unit has done, and how much, as far as that may be told. */
export function UnitTable({
  campaign,
  answer,
  directions,
  over,
}: {
  campaign: Campaign
  answer: BoardAnswer
  /** The figures that stand beside the units: none where they cannot be divided by what is asked. */
  directions: readonly Direction[]
  over: boolean
}) {
  const { board } = useStaffText()
  const title = useId()
  const departments = unitRows(campaign, answer)
  const rows = departments.flatMap((department) => department.rows)
  const merged = rows.some(({ units }) => units.length > 1)
  const hidden = rows.some(({ totals }) => totals === 'withheld')
  const missing = missingFrom(campaign, answer)
  const own = ownTotals(campaign, answer)
  const waiting = answer.groups.some(({ without = [] }) => without.length > 0)
  const isWeek = weekOf(answer.from) === weekOf(answer.to)
  return (
    <section className="staff-card board-units" aria-labelledby={title}>
      <h2 id={title}>{board.units}</h2>
      <BoardTable title={title}>
        <thead>
          <tr>
            <th scope="col">
              <UnitWords name={board.unit} status={board.status} />
            </th>
            {directions.map((direction) => (
              <th scope="col" key={direction}>
                {board.directions[direction]}
              </th>
            ))}
          </tr>
        </thead>
        {departments.map((department) => (
          <tbody key={department.id}>
            {departments.length > 1 && (
              <tr className="table-group">
                <th scope="rowgroup" colSpan={1 + directions.length}>
                  {department.name}
                </th>
              </tr>
            )}
            {department.rows.map((row) => (
              <Row
                key={row.units.map(({ id }) => id).join()}
                row={row}
                directions={directions}
                over={over}
                isDay={answer.from === answer.to}
              />
            ))}
          </tbody>
        ))}
      </BoardTable>
      {missing.length > 0 && <p className="board-note">{board.missing(missing)}</p>}
      {merged && <p className="board-note">{board.mergedWhy}</p>}
      {own.length > 0 && <p className="board-note">{board.own(own)}</p>}
      {waiting && <p className="board-note">{isWeek ? board.waiting : board.waitingSoFar}</p>}
      {hidden && <p className="board-note">{board.hiddenWhy}</p>}
    </section>
  )
}

/** Drawn anew only where something of it has changed. */
const Row = memo(function Row({
  row: { units, group, totals },
  directions,
  over,
  isDay,
}: {
  row: UnitRow
  directions: readonly Direction[]
  over: boolean
  isDay: boolean
}) {
  const { board } = useStaffText()
  const names = units.map(({ name }) => name)
  return (
    <tr>
      <th scope="row">
        <UnitWords
          name={names.length > 1 ? board.merged(names) : names[0]}
          status={units.map((unit) => (
            <Fragment key={unit.id}>
              <ActivityMark unit={unit} over={over} isDay={isDay} isNamed={names.length > 1} />
              <UnitRemarks unit={unit.id} isDay={isDay} />
            </Fragment>
          ))}
        />
      </th>
      {totals === 'withheld' && directions.length > 0 ? (
        <td colSpan={directions.length} className="board-withheld">
          {board.hidden}
        </td>
      ) : (
        directions.map((direction) => (
          <Count
            key={direction}
            n={typeof totals === 'string' ? undefined : totals[direction]}
            of={{ direction, group }}
          />
        ))
      )}
    </tr>
  )
}, sameValue)
