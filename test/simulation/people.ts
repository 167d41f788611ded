import { addBatch, countAgain, sayQuiet } from './afterwards.ts'
import { refine, tap, undo } from './counting.ts'
import type { Network } from './network.ts'
import type { Profile } from './profile.ts'
import { openTab, type Tab } from './tab.ts'
import { type Template, units } from './template.ts'
import type { World } from './world.ts'

type Scene = { world: World; network: Network; template: Template }

/** A page that is there to be used: a new one where there is none. */
export async function aTab(scene: Scene, profile: Profile): Promise<Tab | undefined> {
  const usable = profile.tabs.filter(({ life }) => !life.isFrozen())
  if (usable.length > 0) return scene.world.die.one(usable)
  return anotherTab(scene, profile)
}

async function anotherTab({ world, network }: Scene, profile: Profile): Promise<Tab | undefined> {
  if (profile.tabs.length >= 3) return undefined
  profile.opened += 1
  const name = `${profile.name} page ${profile.opened}`
  world.say(`${name} is opened`)
  return openTab(world, network, profile, name)
}

/** Joins a unit by the code on its poster. */
export async function join({ world, template }: Scene, profile: Profile, tab: Tab, unit: string) {
  const code = template.doors[profile.municipality]?.codes[unit] ?? ''
  const enrolled = await tab.device.join({ code })
  world.say(`${tab.name} joins ${unit}: ${enrolled.is === 'counter' ? 'yes' : enrolled.code}`)
  if (enrolled.is === 'counter') profile.unit = unit
}

/** Switches to another of the units that this device has joined; some join a second one for it. */
async function switchUnit(scene: Scene, profile: Profile, tab: Tab): Promise<void> {
  const { world } = scene
  const situation = await tab.device.situation()
  const others = situation.is === 'counter' ? situation.otherUnits : []
  if (others.length === 0) {
    if (world.die.happens(0.4)) await join(scene, profile, tab, world.die.one(units))
    return
  }
  const unit = world.die.one(others).id
  const problem = await tab.device.switchUnit(unit)
  world.say(`${tab.name} switches to ${unit}: ${problem ?? 'yes'}`)
  if (!problem) profile.unit = unit
}

/** Leaves the unit, as one does on a PC that others use. */
async function leave({ world }: Scene, tab: Tab): Promise<void> {
  const left = await tab.device.leave()
  world.say(`${tab.name} leaves: ${left.is}`)
}

/** One thing that somebody does at a device. */
export async function act(scene: Scene, profile: Profile): Promise<void> {
  const { world } = scene
  const { die, faults } = world
  const tab = await aTab(scene, profile)
  if (!tab) return
  const situation = await tab.device.situation()
  if (situation.is === 'stranger' || situation.credential !== 'good') {
    if (die.happens(0.5)) await join(scene, profile, tab, profile.unit)
    return
  }
  if (faults.strikes('other_unit', 0.02)) {
    await join(scene, profile, tab, die.one(units))
    return
  }
  await die.weighted<() => Promise<unknown>>([
    [60, () => tap(world, profile, tab)],
    [12, () => refine(world, profile, tab)],
    [9, () => undo(world, profile, tab)],
    [5, () => addBatch(world, profile, tab)],
    [2, () => sayQuiet(world, profile, tab)],
    [4, () => countAgain(world, profile, tab)],
    [4, () => tab.device.closeStrip()],
    [4, async () => tab.hear('pagehide')],
    [4, async () => tab.hear('pageshow')],
    [4, () => anotherTab(scene, profile)],
    [3, () => tab.device.refresh()],
    [12, () => switchUnit(scene, profile, tab)],
    [1.5, () => leave(scene, tab)],
  ])()
}
