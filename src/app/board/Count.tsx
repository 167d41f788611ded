import { useStaffText } from '../text/useStaffText.ts'

/** A cell for a number. Zeros step back, so that the others are found; a dash is not a zero. */
export function Count({ n, sum = false }: { n: number | undefined; sum?: boolean }) {
  const { staff } = useStaffText()
  return (
    <td data-zero={!n} data-sum={sum}>
      {n === undefined ? '–' : staff.number(n)}
    </td>
  )
}
