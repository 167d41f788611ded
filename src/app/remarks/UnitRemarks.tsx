import MessageSquareText from 'lucide-react/icons/message-square-text'
import { use } from 'react'
import type { UnitId } from '../../contract/id.ts'
import { useStaffText } from '../text/useStaffText.ts'
import './remarks.css'
import { RemarksContext } from './RemarksContext.ts'

/**
 * What was remarked on a unit, where the unit stands; on one day its date says nothing. What is about
 * all of them is said once, above.
 */
export function UnitRemarks({ unit, isDay }: { unit: UnitId; isDay: boolean }) {
  const { remarks } = useStaffText()
  const { all, units: shown } = use(RemarksContext)
  const own = all.filter(
    ({ units }) => units.includes(unit) && (shown === 1 || units.length < shown),
  )
  return own.map(({ id, from, to, time, text }) => {
    const when = [...(isDay ? [] : [remarks.days(from, to)]), ...(time ? [remarks.time(time)] : [])]
    return (
      <span key={id} className="unit-remark">
        <MessageSquareText className="icon" />
        <span>
          <span className="sr-only">{remarks.on} </span>
          {when.length > 0 && `${when.join(' ')}: `}
          {text}
        </span>
      </span>
    )
  })
}
