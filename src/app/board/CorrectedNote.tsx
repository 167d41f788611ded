import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { totalOf } from '../../domain/rollup.ts'
import { useStaffText } from '../text/useStaffText.ts'

/** What corrections come to beside a figure; nothing where there are none. */
export function CorrectedNote({
  answer: { corrected = [] },
  direction,
}: {
  answer: BoardAnswer
  direction: Direction
}) {
  const { corrections } = useStaffText()
  const own = corrected.filter((cell) => cell.direction === direction)
  return own.length > 0 ? <span>{corrections.beside(totalOf(own))}</span> : null
}
