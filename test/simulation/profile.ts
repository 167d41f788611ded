import 'fake-indexeddb/auto'
import { openDb } from '../../src/app/db.ts'
import { unsentIn } from '../../src/app/outbox/waiting.ts'
import type { EntryRecord } from '../../src/app/outbox/storage.ts'
import { createDisk, type Disk, type Handle } from './disk.ts'
import { createLocks } from './locks.ts'
import type { Place } from './network.ts'
import type { Truth } from './ledger.ts'
import type { Life } from './life.ts'
import type { Tab } from './tab.ts'
import type { World } from './world.ts'

export type Profile = ReturnType<typeof createProfile>

/** From the comparison that finds nothing missing to the removal of the list, at the longest. */
const leavesWithinMs = 3 * 60_000

/** The same seed may run twice in one process, and finds empty databases each time. */
let databases = 0

/** A browser on a device: one storage, one lock, one jar of cookies, and whatever pages are open. */
export function createProfile(
  world: World,
  {
    name,
    municipality,
    unit = 'desk',
    onIndexedDb = false,
    disk = createDisk(diskPorts(world)),
    jar = new Map<string, string>(),
  }: {
    name: string
    municipality: string
    unit?: string
    onIndexedDb?: boolean
    disk?: Disk
    jar?: Map<string, string>
  },
) {
  const { die, time, faults } = world
  const place: Place = {
    host: `${municipality}.example`,
    jar,
    badness: faults.isOver() ? 0 : die.random() * 0.9,
    offline: false,
    answers: new Map(),
    cookies: [],
  }
  let offsetMs = faults.strikes('clock_wrong', 0.3)
    ? die.one([-86_400_000, -3_600_000, -700_000, 500_000, 900_000, 7_200_000, 90_000_000])
    : die.between(-20_000, 20_000)
  databases += 1
  const database = `${world.seed} ${name} ${databases}`

  return {
    name,
    municipality,
    unit,
    opened: 0,
    disk,
    place,
    locks: faults.strikes('no_locks', 0.5) ? undefined : createLocks(time),
    hasBackgroundSync: die.happens(0.6),
    tabs: [] as Tab[],
    /** Pages and workers. */
    lives: new Set<Life>(),
    /** How often its storage has been emptied. */
    epoch: 0,
    /** How often a write was done and reported as failed: then nobody can know. */
    ambiguous: 0,
    /** How often it has left its unit, and removed its list. */
    leaves: 0,
    /** The ticks this profile has shown, and not forgotten. */
    ticks: new Map<string, Truth>(),
    /** From here on only the server has them; what a restore forgets then is not promised. */
    listRemoved(this: { ticks: Map<string, Truth>; leaves: number }) {
      const lately = time.nowMs() - world.restoredMs() < leavesWithinMs
      if (lately) for (const truth of this.ticks.values()) truth.excused = true
      world.say(`${name} removes its list of ${this.ticks.size}`)
      this.ticks.clear()
      this.leaves += 1
    },
    /** How far its clock has been off; the first is how far it was at the beginning. */
    offsets: [offsetMs],
    deviceMs: () => time.nowMs() + offsetMs,
    offsetMs: () => offsetMs,
    setClock(this: { offsets: number[] }, ms: number) {
      offsetMs = ms
      this.offsets.push(ms)
    },
    /** A copy has learnt what the device it was copied from knew. */
    sharedFrom(this: { offsets: number[] }, other: { offsets: number[] }) {
      this.offsets.push(...other.offsets)
    },
    /** The storage as a page opens it. */
    open: (): Handle => (onIndexedDb ? openDb(database) : disk.open()),
    onIndexedDb,
    /** What lies in the storage, seen by somebody whom nothing ever happens to. */
    async look() {
      const handle = onIndexedDb ? openDb(database) : disk.open()
      const looking = handle.read(async (tx) => {
        const queue = await tx.oldest(100_000)
        return {
          queue: present(await tx.entries(queue.map(({ id }) => id))),
          queued: queue.length,
          unsent: await unsentIn(tx),
          device: await tx.slot('device'),
        }
      })
      const seen = await time.outside(looking)
      handle.close()
      return seen
    },
    async records(ids: readonly string[]) {
      const handle = onIndexedDb ? openDb(database) : disk.open()
      const found = await time.outside(handle.read((tx) => tx.entries(ids as never)))
      handle.close()
      return found
    },
  }
}

const present = (records: (EntryRecord | undefined)[]) =>
  records.filter((record) => record !== undefined)

/** Flushing takes a moment: long enough for the power to go. */
export const diskPorts = ({ die, time, faults }: World) => ({
  flush: () => (faults.isOver() ? Promise.resolve() : time.sleep(die.between(1, 12))),
  turn: time.turn,
})
