import type { BoardCells } from '../../../contract/boardCells.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import { totalOf } from '../../../domain/rollup.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { BoardTable } from '../BoardTable.tsx'
import { useCellColumns } from './cellColumns.tsx'
import type { NumberOf } from './numberAddress.ts'

/** A page of cells. What all of them have in common stands above, and in no column. */
export function CellsTable({
  campaign,
  answer,
  of,
  title,
}: {
  campaign: Campaign
  answer: BoardCells
  of: NumberOf
  title: string
}) {
  const { cells, staff } = useStaffText()
  const columns = useCellColumns(campaign, answer, of)
  const { before, rows } = answer
  const page = totalOf(rows)
  const isCorrected = rows.some(({ corrected }) => corrected !== 0)
  const sum = (name: string, n: number) => (
    <tr>
      <th scope="row" colSpan={columns.length}>
        {name}
      </th>
      <td>{staff.number(n)}</td>
      {isCorrected && <td>–</td>}
    </tr>
  )
  return (
    <BoardTable title={title}>
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
          <th scope="col">{cells.n}</th>
          {isCorrected && <th scope="col">{cells.corrected}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, nth) => (
          // oxlint-disable-next-line react/no-array-index-key -- a cell has no name but its place
          <tr key={before.cells + nth}>
            {columns.map(({ head, say }, at) =>
              at === 0 ? (
                <th scope="row" key={head}>
                  {say(row)}
                </th>
              ) : (
                <td key={head}>{say(row)}</td>
              ),
            )}
            <td>{staff.number(row.n)}</td>
            {isCorrected && <td>{row.corrected !== 0 && staff.number(row.corrected)}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {before.cells > 0 && sum(cells.before, before.n)}
        {sum(cells.page, page)}
        {before.cells > 0 && sum(cells.soFar, before.n + page)}
      </tfoot>
    </BoardTable>
  )
}
