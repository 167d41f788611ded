import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import type { MouseEvent } from 'react'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'

/**
 * Moves a thing of a list by one place. The button keeps the focus, so that it can be pressed again,
 * also where there is nowhere left to go.
 */
export function MoveButtons({
  name,
  at,
  of,
  onMove,
  onSay,
}: {
  name: string
  at: number
  of: number
  onMove: (by: 1 | -1) => void
  onSay: (words: string) => void
}) {
  const { units: text } = useStaffText()
  const move = ({ currentTarget: button }: MouseEvent<HTMLButtonElement>, by: 1 | -1) => {
    if (at + by < 0 || at + by >= of) return
    onMove(by)
    onSay(text.moved(name, at + by + 1, of))
    // The row may have been put elsewhere by then, which takes the focus from it.
    setTimeout(() => button.focus())
  }
  return (
    <span className="units-move">
      <Button
        aria-label={text.up(name)}
        aria-disabled={at === 0}
        onClick={(event) => move(event, -1)}
      >
        <ArrowUp className="icon" />
      </Button>
      <Button
        aria-label={text.down(name)}
        aria-disabled={at === of - 1}
        onClick={(event) => move(event, 1)}
      >
        <ArrowDown className="icon" />
      </Button>
    </span>
  )
}
