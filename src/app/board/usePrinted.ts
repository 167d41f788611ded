import type { Instant } from '../../contract/time.ts'
import { dayOf } from '../../domain/moment.ts'
import { useStaffText } from '../text/useStaffText.ts'

/** When figures were read, in words that still hold on paper: with the day and the year. */
export function usePrinted(): (at: Instant) => string {
  const { board, moment, staff } = useStaffText()
  return (at) => {
    const day = dayOf(Date.parse(at))
    return board.read(`${moment.longDay(day)} ${day.slice(0, 4)}`, staff.clock(at))
  }
}
