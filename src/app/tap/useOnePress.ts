import { type KeyboardEvent, useState } from 'react'
import { watchPresses } from './presses.ts'

const isActivating = ({ key }: KeyboardEvent) => key === 'Enter' || key === ' '

/** What a count key listens to, so that each press that was meant is one contact, and nothing else is. */
export function useOnePress(onTap: () => void) {
  const [presses] = useState(watchPresses)
  return {
    onPointerDown: presses.down,
    onPointerCancel: presses.off,
    onKeyDown: (event: KeyboardEvent) => {
      if (!isActivating(event)) return
      // A held key repeats; one press is one contact.
      if (event.repeat) event.preventDefault()
      else presses.down(event)
    },
    onKeyUp: (event: KeyboardEvent) => isActivating(event) && presses.up(event),
    onClick: (event: { timeStamp: number }) => {
      if (presses.counts(event)) onTap()
    },
  }
}
