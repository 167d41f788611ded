import { createContext } from 'react'
import type { MiniKeys } from './openMini.ts'

/** How this page stands to its mini counter. */
export type MiniState = {
  is: 'closed' | 'open' | 'blocked'
  /** Opens it, with room for so many keys, or closes it. Only a click may open a window. */
  toggle: (keys: MiniKeys) => void
}

/** Undefined where there is none to open. */
export const MiniContext = createContext<MiniState | undefined>(undefined)
