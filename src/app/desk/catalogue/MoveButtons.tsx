import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import type { MouseEvent } from 'react'
import { Button } from '../../ui/Button.tsx'

/**
 * Moves a thing of a list by one place. The button keeps the focus, so that it can be pressed again,
 * also where there is nowhere left to go.
 */
export function MoveButtons({
  words,
  name,
  at,
  of,
  onMove,
  onSay,
}: {
  words: {
    up: (name: string) => string
    down: (name: string) => string
    moved: (name: string, place: number, of: number) => string
  }
  name: string
  at: number
  of: number
  onMove: (by: 1 | -1) => void
  onSay: (words: string) => void
}) {
  const move = ({ currentTarget: button }: MouseEvent<HTMLButtonElement>, by: 1 | -1) => {
    if (at + by < 0 || at + by >= of) return
    onMove(by)
    onSay(words.moved(name, at + by + 1, of))
    // The row may have been put elsewhere by then, which takes the focus from it.
    setTimeout(() => button.focus())
  }
  return (
    <>
      <Button
        aria-label={words.up(name)}
        aria-disabled={at === 0}
        onClick={(event) => move(event, -1)}
      >
        <ArrowUp className="icon" />
      </Button>
      <Button
        aria-label={words.down(name)}
        aria-disabled={at === of - 1}
        onClick={(event) => move(event, 1)}
      >
        <ArrowDown className="icon" />
      </Button>
    </>
  )
}
