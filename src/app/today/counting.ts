import type { Situation } from '../counter.ts'

/** A browser that has joined a unit. */
export type Counting = Extract<Situation, { is: 'counter' }>
