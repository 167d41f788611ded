import { use } from 'react'
import { useStaffText } from '../../text/useStaffText.ts'
import { NumberContext } from './NumberContext.ts'
import type { NumberOf } from './numberAddress.ts'
import './numberLink.css'

/**
 * A number, and the way to the cells it is made of. Nothing is made of nothing. A table has hundreds of
 * them, so each is a plain link, and the board around it takes the clicks: `useNumberClicks.ts`.
 */
export function NumberLink({ n, of }: { n: number; of: NumberOf | undefined }) {
  const { staff } = useStaffText()
  const addressOf = use(NumberContext)
  if (!addressOf || !of || n === 0) return staff.number(n)
  return (
    <a className="number-link" href={addressOf(of)}>
      {staff.number(n)}
    </a>
  )
}
