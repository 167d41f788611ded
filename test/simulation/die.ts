import { chance } from '../support/chance.ts'

export type Die = ReturnType<typeof createDie>

/** Chance in the words that a simulation needs. */
export function createDie(seed: number) {
  const random = chance(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995)
  const upTo = (n: number) => Math.floor(random() * n)
  return {
    random,
    /** A whole number from 0 to n - 1. */
    upTo,
    between: (low: number, high: number) => low + upTo(high - low + 1),
    happens: (probability: number) => random() < probability,
    one: <Thing>(things: readonly Thing[]): Thing => things[upTo(things.length)] as Thing,
    bytes: (count: number) => Uint8Array.from({ length: count }, () => upTo(256)),
    /** One of several, each as likely as its weight. */
    weighted<Thing>(things: readonly (readonly [number, Thing])[]): Thing {
      let left = random() * things.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, thing] of things) if ((left -= weight) < 0) return thing
      return (things.at(-1) as readonly [number, Thing])[1]
    },
  }
}
