import { createContext } from 'react'
import type { Remark } from '../../contract/remark.ts'

/** The remarks on the period of the board around it, and how many units the board is of. */
export const RemarksContext = createContext<{ all: readonly Remark[]; units: number }>({
  all: [],
  units: 0,
})
