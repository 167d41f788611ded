import { useId } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { totalOf } from '../../domain/rollup.ts'
import { correctionsAddress } from '../desk/corrections/correctionsAddress.ts'
import { LinkButton } from '../staff/LinkButton.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { BoardTable } from './BoardTable.tsx'

/** What was corrected, by the units that are shown together: beside what was counted, never in it. */
export function CorrectedTable({
  campaign,
  answer,
  directions,
}: {
  campaign: Campaign
  answer: BoardAnswer
  directions: readonly Direction[]
}) {
  const { board, corrections } = useStaffText()
  const title = useId()
  const rows = answer.groups.filter(({ corrected = [] }) => corrected.length > 0)
  if (rows.length === 0) return null
  const names = new Map(
    campaign.departments.flatMap(({ units }) => units.map(({ id, name }) => [id, name] as const)),
  )
  return (
    <section className="staff-card board-corrected" aria-labelledby={title}>
      <h2 id={title}>{corrections.title}</h2>
      <BoardTable title={title}>
        <thead>
          <tr>
            <th scope="col">{board.unit}</th>
            {directions.map((direction) => (
              <th scope="col" key={direction}>
                {board.directions[direction]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ units, corrected = [] }) => {
            const said = units.map((unit) => names.get(unit) ?? unit)
            return (
              <tr key={units.join()}>
                <th scope="row">{said.length > 1 ? board.merged(said) : said[0]}</th>
                {directions.map((direction) => {
                  const own = corrected.filter((cell) => cell.direction === direction)
                  return (
                    <td key={direction} data-zero={own.length === 0}>
                      {corrections.signed(totalOf(own))}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </BoardTable>
      <p className="board-note">{corrections.besideWhy}</p>
      <p className="board-note">
        <LinkButton href={correctionsAddress(campaign.id)}>{corrections.toAll}</LinkButton>
      </p>
    </section>
  )
}
