import { checkFigures } from './checkFigures.ts'
import { checkScreens, checkStillSending } from './checkScreens.ts'
import { checkStore } from './checkStore.ts'
import { createDecisions } from './decisions.ts'
import { everyIndexedDbSeed } from './everyIndexedDbSeed.ts'
import type { Fault } from './faults.ts'
import { type House, openHouse } from './house.ts'
import { createLeads } from './leads.ts'
import { mishap } from './mishaps.ts'
import { createNetwork } from './network.ts'
import { act, aTab, join } from './people.ts'
import { createProfile, type Profile } from './profile.ts'
import { createStranger } from './stranger.ts'
import { municipalities, type Template, units } from './template.ts'
import { createWorld, type World } from './world.ts'

export type Run = {
  seed: number
  breaches: string[]
  trace: string[]
  hash: string
  ticks: number
  struck: [Fault, number][]
  pairs: string[]
}

/** A run goes on until at least so much has been done, and so much has happened. */
const [leastSteps, leastEvents] = [30, 200]
const hour = 60 * 60_000
/** Nobody keeps an entry aside, or waits, for longer than this. */
const healsWithinMs = 10 * hour
const afterEverything = Date.parse('2026-11-02T09:00:00Z')

/** One run: everything that happens, and whether what must hold has held, follows from the seed. */
export async function runSeed(seed: number, template: Template): Promise<Run> {
  const world = createWorld(seed)
  const { time, faults, ledger } = world
  const real = AbortSignal.timeout
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController()
    time.after(ms, () => controller.abort(new DOMException('Timed out', 'TimeoutError')))
    return controller.signal
  }
  try {
    await live(world, template)
  } catch (error) {
    world.breach('run', (error as Error).stack ?? String(error))
  } finally {
    AbortSignal.timeout = real
  }
  return {
    seed,
    breaches: world.breaches.map(({ message }) => message),
    trace: world.trace,
    hash: world.traceHash(),
    ticks: ledger.truths.size,
    struck: [...faults.struck],
    pairs: [...faults.pairs],
  }
}

async function live(world: World, template: Template): Promise<void> {
  const { die, time, faults } = world
  const house = await time.outside(openHouse(world, template))
  try {
    const network = createNetwork(world, house)
    const scene = { world, network, template }
    const onIndexedDb = world.seed % everyIndexedDbSeed === 0
    const profiles: Profile[] = Array.from({ length: die.between(3, 4) }, (_, at) =>
      createProfile(world, {
        name: `phone ${at + 1}`,
        municipality: at === 2 ? 'nabo' : 'fjordby',
        unit: die.one(units),
        onIndexedDb,
      }),
    )
    const strangers = municipalities.map(({ id }) =>
      createStranger(world, network, template, {
        name: `stranger in ${id}`,
        municipality: id,
        unit: die.one(units),
      }),
    )
    const decisions = createDecisions(world, house)
    const leads = createLeads(world, house)
    const quietly = (work: Promise<unknown>) =>
      void work.catch((error: unknown) => world.say(`fails: ${String(error)}`))

    for (let step = 0; step < leastSteps || world.trace.length < leastEvents; step += 1) {
      const profile = die.one(profiles)
      quietly(act(scene, profile))
      if (die.happens(0.2)) quietly(mishap(world, house, profile, profiles))
      if (die.happens(0.08)) quietly(die.one(strangers).act())
      if (die.happens(0.06)) quietly(decisions.act(profiles))
      if (die.happens(0.15)) quietly(leads.act())
      await time.run(pauseAfter(world, profiles))
      if (step % 25 === 24) await checkScreens(world, profiles, house)
    }
    await heal(scene, house, profiles, strangers, faults.stop)
    await checkStillSending(world, profiles)
    await checkScreens(world, profiles, house)
    for (const life of profiles.flatMap(({ lives }) => [...lives])) life.end()
    await time.run(Math.max(0, afterEverything - time.nowMs()))
    const missing = await checkStore(world, house, profiles)
    await checkFigures(world, house, template, missing)
  } finally {
    await house.close()
  }
}

/** Mostly seconds; at times a break, seldom a night, through which pages sleep. */
function pauseAfter({ die }: World, profiles: readonly Profile[]): number {
  const ms = die.weighted([
    [70, () => die.between(100, 8000)],
    [20, () => die.between(8, 90) * 1000],
    [8, () => die.between(1, 20) * 60_000],
    [1.2, () => die.between(1, 15) * hour],
  ])()
  if (ms >= hour) {
    for (const tab of profiles.flatMap(({ tabs }) => [...tabs])) {
      tab.hear('pagehide')
      tab.life.end()
    }
  }
  return ms
}

type Strangers = readonly ReturnType<typeof createStranger>[]

/** Faults stop, and time goes on until everything has been sent: by itself, but for joining anew. */
async function heal(
  scene: Parameters<typeof act>[0],
  house: House,
  profiles: readonly Profile[],
  strangers: Strangers,
  stopFaults: () => void,
): Promise<void> {
  const { time, say, breach } = scene.world
  stopFaults()
  say('faults stop')
  for (const { place } of [...profiles, ...strangers])
    Object.assign(place, { badness: 0, offline: false })
  for (const profile of profiles) {
    for (const life of [...profile.lives]) life.thaw()
    if (scene.world.die.happens(0.5)) for (const tab of [...profile.tabs]) tab.life.end()
  }
  await time.run(45_000)
  for (let waited = 0; waited < healsWithinMs; waited += 120_000) {
    let left = 0
    for (const stranger of strangers) {
      if (!stranger.isDone()) void stranger.act()
      left += stranger.isDone() ? 0 : 1
    }
    for (const profile of profiles) left += await healed(scene, profile, house)
    if (left === 0) return
    await time.run(120_000)
  }
  for (const profile of profiles) {
    const { queued } = await profile.look()
    if (queued > 0)
      breach('I8', `${profile.name} still has ${queued} entries after ten quiet hours`)
  }
  for (const { name, isDone } of strangers) if (!isDone()) breach('I8', `${name} is not done`)
}

/** How much a profile still has; a person opens its page, and joins again where that is asked for. */
async function healed(
  scene: Parameters<typeof act>[0],
  profile: Profile,
  house: House,
): Promise<number> {
  const { queued, device } = await profile.look()
  const missed = await missedOf(profile, house)
  if (queued + missed === 0) return 0
  if (profile.tabs.length === 0) void aTab(scene, profile)
  const [tab] = profile.tabs
  const blocked = tab?.device.sync.state().name === 'blocked'
  if (tab && (blocked || device?.gone || !device)) void join(scene, profile, tab, profile.unit)
  return queued + missed
}

/** What a restored store has still to be told again: what it was told, and what was taken back. */
async function missedOf(profile: Profile, { door }: House): Promise<number> {
  if (door.timesRestored() === 0) return 0
  const has = (id: string) => door.arrivalOf(profile.municipality, id) !== undefined
  const undone = new Set([...door.arrivals.values()].map(({ undoes }) => undoes))
  const ticks = [...profile.ticks.values()]
  const absent = ticks.filter(({ id }) => !has(id))
  const records = await profile.records(absent.map(({ id }) => id))
  const told = records.filter((record) => record?.state === 'received')
  const standing = ticks.filter(
    ({ id, fate, excused, shared }) =>
      fate === 'taken_back' && !excused && !shared && has(id) && !undone.has(id),
  )
  return told.length + standing.length
}
