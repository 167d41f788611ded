import type { Situation } from '../counter.ts'
import { standingOf } from '../status/standing.ts'

type Counting = Extract<Situation, { is: 'counter' }>

/** Offered on a day on which what it shows can be done: never when the count is over, and not before it. */
export const isTourOffered = (situation: Counting): boolean =>
  situation.tour === 'offered' && /^(counting|trial)$/.test(standingOf(situation))

/** To be had by whoever asks for it also before that, while there is still something to be counted. */
export const isTourToBeHad = (situation: Counting): boolean =>
  /^(counting|trial|before|between)/.test(standingOf(situation))
