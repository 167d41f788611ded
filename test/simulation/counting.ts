import type { Situation } from '../../src/app/counter.ts'
import type { EntryId } from '../../src/contract/id.ts'
import { halfHour } from './danishTime.ts'
import type { Content, Truth } from './ledger.ts'
import type { Profile } from './profile.ts'
import type { Tab } from './tab.ts'
import type { World } from './world.ts'

export const busy = new WeakSet<Truth>()

/** Nearer than this to the server's clock, a device's own is believed to the minute. */
const rightWithinMs = 400_000

/**
 * The half-hours a tap may stand in. One, by the clock on the wall; where that clock has ever been
 * far off, also those by what the device may have learnt of the server's.
 */
function timesOf(profile: Profile, world: World): string[] {
  const read = profile.deviceMs()
  const offsets = profile.offsets.filter((ms) => Math.abs(ms) > rightWithinMs)
  if (offsets.length === 0) return [halfHour(read)]
  const readings = [read, world.time.nowMs(), ...profile.offsets.map((ms) => read - ms)]
  return [...new Set(readings.flatMap((ms) => [ms - 120_000, ms, ms + 120_000].map(halfHour)))]
}

/**
 * Runs what somebody does on a page; `unsure` is what holds where the page dies meanwhile, or where
 * it is told that a write has failed which has happened.
 */
export async function done<Result>(
  profile: Profile,
  tab: Tab,
  work: Promise<Result>,
  unsure: () => void,
): Promise<Result> {
  let over = false
  const before = profile.ambiguous
  tab.life.onDeath(() => {
    if (!over) unsure()
  })
  try {
    return await work
  } catch (error) {
    if (profile.ambiguous > before) unsure()
    throw error
  } finally {
    over = true
  }
}

const keysOpen = (
  situation: Situation,
): situation is Extract<Situation, { is: 'counter' }> & { campaign: object } =>
  situation.is === 'counter' &&
  situation.credential === 'good' &&
  situation.campaign !== undefined &&
  (situation.phase === 'count' || situation.phase === 'trial')

/** Somebody taps a key. The tick is in the ledger once the screen has shown it. */
export async function tap(world: World, profile: Profile, tab: Tab): Promise<void> {
  const { die, ledger, say } = world
  const situation = await tab.device.situation()
  if (!keysOpen(situation)) {
    say(`${tab.name} finds its keys closed`)
    return
  }
  const { campaign, unit } = situation
  const channel = die.one(campaign.channels)
  const tapped = {
    channel: channel.id,
    direction: die.one(channel.directions),
    taskArea: die.one(campaign.taskAreas).id,
  }
  const content: Content = {
    campaign: campaign.id,
    unit: unit.id,
    ...tapped,
    quantity: 1,
    contactType: '',
    marks: '',
    times: timesOf(profile, world),
  }
  const { municipality, epoch, leaves } = profile
  const id = await done(profile, tab, tab.device.tap(situation, tapped), () =>
    ledger.unsure.push({ municipality, content }),
  )
  say(`${tab.name} ticks ${id.slice(-6)} ${content.unit} ${channel.id} ${content.times[0]}`)
  const truth = ledger.note({
    id,
    municipality,
    by: profile.name,
    content,
    excused: epoch !== profile.epoch,
  })
  const same = epoch === profile.epoch && leaves === profile.leaves
  if (same) profile.ticks.set(id, truth)
  const kept = profile.onIndexedDb ? true : profile.disk.isFlushed(id) || !same
  if (!kept) world.breach('I7', `${id} was ticked before it would survive the power going`)
}

/** A contact that still stands, most often a late one, on which nothing is being done. */
function standing(world: World, profile: Profile): Truth | undefined {
  const all = [...profile.ticks.values()]
  const some = world.die.happens(0.7) ? all.slice(-3) : all
  const free = some.filter((truth) => truth.fate === 'standing' && !busy.has(truth))
  return free.length > 0 ? world.die.one(free) : undefined
}

export async function alone(truth: Truth, work: () => Promise<void>): Promise<void> {
  busy.add(truth)
  try {
    await work()
  } finally {
    busy.delete(truth)
  }
}

const markedAs = (marks: string, { id, on }: { id: string; on: boolean }): string => {
  const others = marks.split(',').filter((each) => each !== '' && each !== id)
  return [...others, ...(on ? [id] : [])].toSorted().join()
}

/** Somebody says more of a contact: several at once, its type, a mark. */
export async function refine(world: World, profile: Profile, tab: Tab): Promise<void> {
  const { die, ledger, say } = world
  const truth = standing(world, profile)
  if (!truth || truth.quiet) return
  const changes = {
    ...(die.happens(0.6) && { quantity: die.between(1, 30) }),
    ...(die.happens(0.4) && { contactType: die.one(['advice', 'new_case']) }),
    ...(die.happens(0.3) && {
      mark: { id: die.one(['misdirected', 'self_service_help']), on: die.happens(0.7) },
    }),
  }
  const changed = truth.contents.map(
    (content): Content => ({
      ...content,
      ...(changes.quantity && { quantity: changes.quantity }),
      ...(changes.contactType && { contactType: changes.contactType }),
      ...(changes.mark && { marks: markedAs(content.marks, changes.mark) }),
    }),
  )
  const { municipality, epoch, leaves } = profile
  await alone(truth, async () => {
    const id = await done(
      profile,
      tab,
      tab.device.refine(truth.id as EntryId, changes as never),
      () => {
        for (const content of changed) ledger.unsure.push({ municipality, content })
        ledger.takenBack(truth, false)
        truth.contents.push(...changed)
      },
    )
    const same = epoch === profile.epoch && leaves === profile.leaves
    if (id === undefined) {
      if (same && !truth.shared) {
        world.breach('I7', `${truth.id} stands and cannot be refined`)
      }
      return
    }
    say(`${tab.name} refines ${truth.id.slice(-6)} to ${id.slice(-6)} ${JSON.stringify(changes)}`)
    if (id === truth.id) {
      truth.contents = truth.shared ? [...truth.contents, ...changed] : changed
      return
    }
    ledger.takenBack(truth, true)
    const excused = truth.excused || epoch !== profile.epoch
    const next = ledger.note({
      id,
      municipality,
      by: profile.name,
      content: changed[0] as Content,
      excused,
    })
    next.contents = changed
    next.replaces = truth.id
    if (same) profile.ticks.set(id, next)
  })
}

/** Somebody takes a contact back. */
export async function undo(world: World, profile: Profile, tab: Tab): Promise<void> {
  const truth = standing(world, profile)
  if (!truth) return
  const { epoch, leaves } = profile
  await alone(truth, async () => {
    await done(profile, tab, tab.device.undo(truth.id as EntryId), () =>
      world.ledger.takenBack(truth, false),
    )
    // Of a list that is gone nothing can be taken back.
    if (leaves !== profile.leaves) {
      world.ledger.takenBack(truth, false)
      return
    }
    world.say(`${tab.name} takes ${truth.id.slice(-6)} back`)
    world.ledger.takenBack(truth, true)
    if (epoch !== profile.epoch) truth.excused = true
  })
}
