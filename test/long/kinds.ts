import { type Cluster, openCluster } from '../support/postgresCluster.ts'
import { browserChaos } from './browserChaos.ts'
import { codeGuesses } from './codeGuesses.ts'
import { diskFull } from './diskFull.ts'
import { everyRoute } from './everyRoute.ts'
import { everyScreen } from './everyScreen.ts'
import { heldOpen } from './heldOpen.ts'
import { newerVersion } from './newerVersion.ts'
import type { Outcome } from './outcome.ts'
import { postgresFire } from './postgresFire.ts'
import { serverKills } from './serverKills.ts'
import { aSourceTree } from './sourceTree.ts'
import { twoVersions } from './twoVersions.ts'

/** How much one run does: in CI each row that must hold is repeated at most twenty times. */
export type Extent = {
  actions: number
  kills: number
  rounds: number
  cases: number
  requests: number
  guesses: number
  screens: number
}
export const long: Extent = {
  ...{ actions: 60, kills: 10, rounds: 8, cases: 100 },
  ...{ requests: 1_000_000, guesses: 1_000_000, screens: 24 },
}
export const short: Extent = {
  ...{ actions: 25, kills: 8, rounds: 4, cases: 20 },
  ...{ requests: 50_000, guesses: 20_000, screens: 24 },
}

/** What runs need, each made when it is first asked for. */
export function openGround() {
  const leavings: (() => unknown)[] = []
  const once = <Thing>(make: () => Thing, discard: (thing: Thing) => unknown) => {
    let made: Thing | undefined
    return () => {
      if (made === undefined) {
        const thing = make()
        leavings.push(() => discard(thing))
        made = thing
      }
      return made
    }
  }
  return {
    own: once(
      () => aSourceTree(),
      (tree) => tree.discard(),
    ),
    newer: once(
      () => aSourceTree(newerVersion),
      (tree) => tree.discard(),
    ),
    cluster: once(openCluster, async (cluster: Promise<Cluster>) => (await cluster).discard()),
    async discard() {
      for (const leave of leavings) await leave()
    },
  }
}

type Ground = ReturnType<typeof openGround>
type Run = (seed: number, extent: Extent, ground: Ground) => Promise<Outcome>

const bothIn = ({ own, newer }: Ground) => [own().directory, newer().directory] as const

/** What `--only` can name. */
export const kinds: Record<string, Run> = {
  browser: (seed, { actions }, ground) => browserChaos(seed, actions, bothIn(ground)),
  kills: (seed, { kills }, ground) => serverKills(seed, kills, ground.own().directory),
  disk: (seed, { rounds }, ground) => diskFull(seed, rounds / 2, ground.own().directory),
  versions: async (seed, { rounds }, ground) =>
    twoVersions(seed, rounds, bothIn(ground), await ground.cluster()),
  postgres: async (seed, { rounds }, ground) =>
    postgresFire(seed, rounds, ground.own().directory, await ground.cluster()),
  held: async (seed, { cases }, ground) =>
    heldOpen(seed, cases, ground.own().directory, await ground.cluster()),
  fuzz: (seed, { requests }) => everyRoute(seed, requests),
  guesses: (seed, { guesses }, ground) => codeGuesses(seed, guesses, ground.own().directory),
  axe: (seed, { screens }) => everyScreen(seed, screens),
}
