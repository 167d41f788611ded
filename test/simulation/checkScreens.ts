import { firstOf, isUnsent } from '../../src/app/outbox/waiting.ts'
import type { House } from './house.ts'
import type { Profile } from './profile.ts'
import type { Tab } from './tab.ts'
import type { World } from './world.ts'

/** What must hold at every moment on the devices: I1 there, I4, and the number that waits (I7). */
export async function checkScreens(
  world: World,
  profiles: readonly Profile[],
  house: House,
): Promise<void> {
  // What a backup did not hold is missed for as long as nobody has compared.
  const mustHold = house.door.timesRestored() === 0 || world.faults.isOver()
  for (const profile of profiles) {
    for (const tab of profile.tabs) checkWaiting(world, tab)
    const { queue, queued, unsent } = await profile.look()
    const unsettled = queue.filter((record) => !isUnsent(record))
    if (queue.length !== queued || unsettled.length > 0) {
      world.breach('I7', `the queue of ${profile.name} holds what is not unsent`)
    }
    const waiting = new Set(queue.map(firstOf)).size
    if (unsent.n !== waiting) {
      world.breach('I7', `${profile.name} shows ${unsent.n} unsent and has ${waiting}`)
    }
    const ticks = [...profile.ticks.keys()]
    const records = await profile.records(ticks)
    for (const [at, id] of ticks.entries()) {
      const record = records[at]
      if (!record) world.breach('I1', `${profile.name} no longer has ${id}`)
      else if (
        record.state === 'received' &&
        mustHold &&
        !house.door.arrivalOf(profile.municipality, id)
      ) {
        world.breach('I4', `${profile.name} let go of ${id}, which the store never held`)
      } else if (isUnsent(record) && !queue.some((each) => each.id === id)) {
        world.breach('I1', `${id} is unsent and not in the queue of ${profile.name}`)
      }
    }
  }
}

/** The strip's own timer: it says nothing about sending. */
const stripMs = 6050
const longestWaitMs = 20 * 60_000

/** Whoever waits has asked to be woken, and before long (I8). */
function checkWaiting({ breach }: World, { name, life, device, waits }: Tab): void {
  const state = device.sync.state().name
  const asked = waits().filter((ms) => ms !== stripMs)
  if (life.isFrozen() || (state !== 'waiting' && state !== 'blocked')) return
  if (asked.length === 0) breach('I8', `${name} is ${state}, and nothing will wake it`)
  else if (Math.min(...asked) > longestWaitMs) breach('I8', `${name} waits for ${asked.join()} ms`)
}

/** Once all is quiet nobody is still sending: whoever is, is stuck in it (I8). */
export async function checkStillSending(world: World, profiles: readonly Profile[]): Promise<void> {
  const sending = () =>
    profiles.flatMap(({ tabs }) => tabs.filter((tab) => tab.device.sync.state().name === 'sending'))
  const before = sending()
  if (before.length === 0) return
  await world.time.run(45_000)
  for (const tab of sending().filter((each) => before.includes(each))) {
    world.breach('I8', `${tab.name} is stuck in sending`)
  }
}
