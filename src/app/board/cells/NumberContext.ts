import { createContext } from 'react'
import type { NumberOf } from './numberAddress.ts'

/** Where the cells behind a number of the board around are shown; undefined where they are not. */
export const NumberContext = createContext<((of: NumberOf) => string) | undefined>(undefined)
