import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { totalOf } from '../../domain/rollup.ts'
import { shareOf } from '../../domain/share.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { NumberLink } from './cells/NumberLink.tsx'

/** How much of a direction was entered from memory, came when the count was over, or was thought a trial. */
export function ShareNotes({ answer, direction }: { answer: BoardAnswer; direction: Direction }) {
  const { kinds, staff } = useStaffText()
  const own = answer.kinds.filter((kind) => kind.direction === direction)
  const afterwards = totalOf(own.filter((kind) => kind.afterwards))
  const late = answer.late?.find((each) => each.direction === direction)
  const otherwise = answer.otherwise?.find((each) => each.direction === direction)
  const percent = (n: number, of: number) => staff.percent(shareOf(n, of) ?? 0)
  return (
    <>
      {afterwards > 0 && (
        <span>
          {kinds.afterwards}: <NumberLink n={afterwards} of={{ direction, only: 'afterwards' }} /> (
          {percent(afterwards, totalOf(own))})
        </span>
      )}
      {late && <span>{kinds.late(late.n, late.of, percent(late.n, late.of))}</span>}
      {otherwise && otherwise.n > 0 && (
        <span>
          {kinds.otherwise(otherwise.n, otherwise.of, percent(otherwise.n, otherwise.of))}
        </span>
      )}
    </>
  )
}
