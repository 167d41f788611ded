import type { Situation } from '../counter.ts'
import { type Standing, standingOf } from '../status/standing.ts'

type Counting = Extract<Situation, { is: 'counter' }>

const open: ReadonlySet<Standing> = new Set(['counting', 'trial'])
const toCome: ReadonlySet<Standing> = new Set([
  'before',
  'before_trial',
  'between',
  'between_trial',
])

/** Offered on a day on which what it shows can be done: never when the count is over, and not before it. */
export const isTourOffered = (situation: Counting): boolean =>
  situation.tour !== undefined && open.has(standingOf(situation))

/** To be had by whoever asks for it also before that, while there is still something to be counted. */
export const isTourToBeHad = (situation: Counting): boolean => {
  const standing = standingOf(situation)
  return open.has(standing) || toCome.has(standing)
}
