import type { Closing } from '../../../src/contract/signOff.ts'
import type { Look } from './play.ts'
import { block, type Reading } from './readings.ts'
import { storyDays } from './story.ts'

/**
 * What the list before a sign-off tells: what the whole campaign comes to; and by how much less waits
 * after something was decided on, which is how much was counted then.
 */
export function closingReadings(
  looks: readonly Look[],
  at: number,
): (Reading & { since?: number })[] {
  const [before, look] = [looks[at - 1], looks[at]]
  if (!look) return []
  const { today, answers, decided, taken } = look
  const view = `${today} list before a sign-off`
  const units = new Set(
    looks.slice(0, at + 1).flatMap(({ house }) => house.flat().map(({ id }) => id)),
  )
  const all = answers.closing.n
  const [waited, waits] = [before && waitsIn(before.answers.closing), waitsIn(answers.closing)]
  return [
    ...(all === undefined ? [] : [{ view, n: all, of: block([...units], storyDays) }]),
    ...(decided && taken && waited !== undefined && waits !== undefined
      ? [
          {
            view: `${view}: less waits of ${decided.join('+')}`,
            ...{ n: waited - waits, of: block(decided, taken), since: at },
          },
        ]
      : []),
  ]
}

/** How many entries wait, where it is told; of contacts that are one each. */
function waitsIn({ late, held }: Closing): number | undefined {
  const numbers = [...(late ? [late.n] : []), ...held.map(({ n }) => n)]
  return numbers.reduce<number | undefined>(
    (sum, n) => (sum === undefined || n === undefined ? undefined : sum + n),
    0,
  )
}
