import { NumberLink } from './cells/NumberLink.tsx'
import type { NumberOf } from './cells/numberAddress.ts'

/** A cell for a number. Zeros step back, so that the others are found; a dash is not a zero. */
export function Count({
  n,
  sum = false,
  of,
  beside,
}: {
  n: number | undefined
  sum?: boolean
  /** What the number is of, where its cells can be shown. */
  of?: NumberOf | undefined
  /** What stands behind it in brackets: the same of an earlier campaign. */
  beside?: string | undefined
}) {
  return (
    <td data-zero={!n} data-sum={sum}>
      {n === undefined ? '–' : <NumberLink n={n} of={of} />}
      {beside !== undefined && ` (${beside})`}
    </td>
  )
}
