import Check from 'lucide-react/icons/check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import Minus from 'lucide-react/icons/minus'
import { isQuietInPart, unitDaysOf } from '../../domain/coverage.ts'
import { useStaffText } from '../text/useStaffText.ts'
import type { NamedUnit } from './unitRows.ts'

const icons = { counted: Check, quiet: Minus, free: Minus, silent: CircleDashed }

/**
 * What a unit has done of what was expected of it, in words; the picture only helps to find those of
 * whom something is missing.
 */
export function ActivityMark({
  unit: { name, activity, coverage: own },
  over,
  isDay,
  isNamed,
}: {
  unit: NamedUnit
  over: boolean
  isDay: boolean
  /** Whether its name stands before it, because it shares its line with others. */
  isNamed: boolean
}) {
  const { board, coverage } = useStaffText()
  const { expected, missing } = unitDaysOf([own])
  const isFree = expected === 0 && activity === 'silent'
  const isInPart = isQuietInPart({ activity, coverage: own })
  // A whole week is kept only when no day of it is missing.
  const look = isFree ? 'free' : isInPart || (!isDay && missing > 0) ? 'silent' : activity
  const said = isFree
    ? coverage.notExpected
    : isDay || expected === 0
      ? isInPart
        ? board.quietInPart
        : board.activity(activity, over)
      : coverage.of(expected - missing, expected)
  const Icon = icons[look]
  return (
    <span className="activity" data-activity={look}>
      <Icon className="icon" />
      <span>
        {isNamed && `${name}: `}
        {said}
        {!isDay && own.missing.length > 0 && `, ${coverage.missing(own.missing)}`}
        {!isDay && own.beyond > 0 && `, ${coverage.beyond(own.beyond)}`}
      </span>
    </span>
  )
}
