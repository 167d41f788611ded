import type { Day } from '../../../contract/time.ts'
import type { StaffText } from '../../text/staffDa.ts'

/** `25.–29. oktober 2027`; from one year to the next the words name both years by themselves. */
export function spanWithYear({ span }: StaffText['staff'], first: Day, last: Day): string {
  const year = last.slice(0, 4)
  return first.startsWith(year) ? `${span(first, last)} ${year}` : span(first, last)
}
