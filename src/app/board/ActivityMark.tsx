import Check from 'lucide-react/icons/check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import Minus from 'lucide-react/icons/minus'
import type { Activity } from '../../contract/tally.ts'
import { useStaffText } from '../text/useStaffText.ts'

const icons = { counted: Check, quiet: Minus, silent: CircleDashed }

/** What a unit has done, in words; the picture only helps to find the silent ones. */
export function ActivityMark({
  activity,
  over,
  of,
}: {
  activity: Activity
  over: boolean
  of: string | undefined
}) {
  const { board } = useStaffText()
  const Icon = icons[activity]
  return (
    <span className="activity" data-activity={activity}>
      <Icon className="icon" />
      <span>
        {of && `${of}: `}
        {board.activity(activity, over)}
      </span>
    </span>
  )
}
