import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { MoveButtons } from '../MoveButtons.tsx'

/** One line of a list that is put in order, with what moves it and what takes it out. */
export function OrderedLine({
  name,
  beside,
  at,
  of,
  removal,
  onMove,
  onRemove,
  onSay,
}: {
  name: string
  /** Said of it, where there is something to say. */
  beside?: ReactNode
  at: number
  of: number
  /** What the button that takes it out is called. */
  removal: string
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onSay: (words: string) => void
}) {
  const { units } = useStaffText()
  return (
    <li className="units-line">
      <span className="units-line-name">
        {name}
        {beside}
      </span>
      <span className="units-move">
        <MoveButtons words={units} name={name} at={at} of={of} onMove={onMove} onSay={onSay} />
      </span>
      <Button aria-label={removal} onClick={onRemove}>
        <X className="icon" />
      </Button>
    </li>
  )
}
