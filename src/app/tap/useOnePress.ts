import { type KeyboardEvent, type PointerEvent, type SyntheticEvent, useState } from 'react'
import { watchPresses } from './presses.ts'

const isActivating = ({ key }: KeyboardEvent) => key === 'Enter' || key === ' '

// Not `:active`: a touch screen shows that late, or never. Not React's state: the key is not to be
// drawn anew for it.
const show = ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
  currentTarget.dataset.pressed = ''
}
const hide = ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
  delete currentTarget.dataset.pressed
}

/**
 * What a count key listens to: it answers when it goes down and counts when it is let go, so that
 * each press that was meant is one contact, and nothing else is.
 */
export function useOnePress(onTap: () => void) {
  const [presses] = useState(watchPresses)
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      presses.down(event)
      show(event)
    },
    onPointerUp: hide,
    onPointerLeave: hide,
    onPointerCancel: (event: PointerEvent<HTMLElement>) => {
      presses.off()
      hide(event)
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!isActivating(event)) return
      // A held key repeats; one press is one contact.
      if (event.repeat) return event.preventDefault()
      presses.down(event)
      show(event)
    },
    onKeyUp: (event: KeyboardEvent<HTMLElement>) => {
      if (isActivating(event)) presses.up(event)
      hide(event)
    },
    onBlur: hide,
    onClick: (event: { timeStamp: number }) => {
      if (presses.counts(event)) onTap()
    },
  }
}
