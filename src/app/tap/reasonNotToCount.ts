import type { Situation } from '../counter.ts'
import { factsOf, standingOf } from '../status/standing.ts'
import { inOneGo, type Said, saidBy } from '../status/said.ts'
import type { Text } from '../text/da.ts'

type Counting = Extract<Situation, { is: 'counter' }>

/** Why no key may be tapped now, what is safe, and what to do; nothing when they may. */
export function whyClosed(text: Text, situation: Counting): Said | undefined {
  const standing = standingOf(situation)
  if (standing === 'counting' || standing === 'trial') return undefined
  return saidBy(text.status[standing], factsOf(text, situation))
}

/** The same in one go. */
export function reasonNotToCount(text: Text, situation: Counting): string | undefined {
  const said = whyClosed(text, situation)
  return said && inOneGo(said)
}
