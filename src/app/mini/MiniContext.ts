import { createContext } from 'react'

/** How this page stands to its mini counter. */
export type MiniState = {
  is: 'closed' | 'open' | 'blocked'
  /** Opens or closes it. Only a click may open a window. */
  toggle: () => void
}

/** Undefined where there is none to open. */
export const MiniContext = createContext<MiniState | undefined>(undefined)
