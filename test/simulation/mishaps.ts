import type { House } from './house.ts'
import { createProfile, diskPorts, type Profile } from './profile.ts'
import type { World } from './world.ts'

const minute = 60_000

/** What may befall a browser or the server at any moment, apart from the network. */
export async function mishap(
  world: World,
  house: House,
  profile: Profile,
  profiles: Profile[],
): Promise<void> {
  const { die, faults, say, time } = world
  const tab = profile.tabs.length > 0 ? die.one(profile.tabs) : undefined

  if (tab && faults.strikes('tab_closed', 0.06)) {
    say(`${tab.name} is closed`)
    if (die.happens(0.5)) tab.hear('pagehide')
    tab.life.end()
  }
  if (tab && faults.strikes('tab_frozen', 0.05)) {
    say(`${tab.name} is frozen`)
    tab.life.freeze()
    time.after(die.between(1, 12) * minute, () => tab.life.thaw())
  }
  const holder = profile.locks?.holder()
  if (holder && faults.strikes('lock_holder_died', 0.2)) {
    say(`whoever holds the lock of ${profile.name} dies`)
    holder.end()
  }
  if (tab && faults.strikes('dead_handle', 0.04)) {
    say(`${tab.name} loses its database`)
    tab.killHandle()
  }
  if (faults.strikes('power_cut', 0.02)) {
    say(`${profile.name} loses its power`)
    for (const life of [...profile.lives]) life.end()
    if (!profile.onIndexedDb) profile.disk.cutPower()
  }
  // Where an entry is set aside, others overtake it: what is lost then leaves a gap.
  const emptying = faults.struck.has('poison') ? 0.15 : 0.02
  if (!profile.onIndexedDb && faults.strikes('evicted', emptying))
    await evict(world, house, profile)
  if (!profile.onIndexedDb && profiles.length < 7 && faults.strikes('cloned', 0.04)) {
    profiles.push(clone(world, profile, `${profile.name} copy`))
  }
  if (faults.strikes('cookie_lost', 0.02)) {
    say(`${profile.name} loses its cookies`)
    profile.place.jar.clear()
  }
  if (faults.strikes('clock_jumps', 0.02)) {
    const ms = die.one([-2, -1, 1, 3]) * die.one([5, 20, 60, 1440]) * minute
    say(`the clock of ${profile.name} jumps to ${ms / minute} minutes off`)
    profile.setClock(ms)
  }
  if (!profile.place.offline && faults.strikes('offline', 0.04)) {
    say(`${profile.name} is offline`)
    profile.place.offline = true
    time.after(die.between(1, 40) * minute, () => {
      profile.place.offline = false
      for (const each of profile.tabs) if (die.happens(0.7)) each.hear('online')
    })
  }
  if (faults.strikes('process_killed', 0.006)) house.killProcess()
}

/** What had not been received is gone with it: the one loss that is not promised against. */
async function evict({ say, die }: World, house: House, profile: Profile): Promise<void> {
  const truths = [...profile.ticks.values()]
  const records = await profile.records(truths.map(({ id }) => id))
  for (const [at, truth] of truths.entries()) {
    const arrived = house.door.arrivalOf(truth.municipality, truth.id) !== undefined
    // A contact that was taken back by an undo which never arrived goes on counting.
    if (!arrived || records[at]?.state !== 'received' || truth.fate !== 'standing') {
      truth.excused = true
    }
  }
  const { queue, device } = await profile.look()
  for (const { id, entry } of queue) {
    const seq = 'seq' in entry ? entry.seq : undefined
    if (device && seq) house.door.names.loses(profile.municipality, device.device, seq, id)
  }
  say(`${profile.name} is emptied by its browser`)
  profile.epoch += 1
  profile.ticks.clear()
  profile.disk.evict()
  // Its cookies went along: whoever joins there now is another device.
  if (die.happens(0.5)) profile.place.jar.clear()
}

function clone(world: World, profile: Profile, name: string): Profile {
  world.say(`${profile.name} is copied`)
  const copy = createProfile(world, {
    name,
    municipality: profile.municipality,
    unit: profile.unit,
    disk: profile.disk.copy(diskPorts(world)),
    jar: new Map(profile.place.jar),
  })
  for (const [id, truth] of profile.ticks) {
    truth.shared = true
    copy.ticks.set(id, truth)
  }
  copy.sharedFrom(profile)
  return copy
}
