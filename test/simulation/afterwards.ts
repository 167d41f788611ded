import type { Situation } from '../../src/app/counter.ts'
import type { Batch } from '../../src/app/today/afterwards.ts'
import { createTodayActs } from '../../src/app/today/todayActs.ts'
import type { EntryId } from '../../src/contract/id.ts'
import { Day, HalfHour } from '../../src/contract/time.ts'
import { alone, busy, done } from './counting.ts'
import { danishDay, halfHour } from './danishTime.ts'
import type { Content } from './ledger.ts'
import type { Profile } from './profile.ts'
import type { Tab } from './tab.ts'
import type { World } from './world.ts'

type Counting = Extract<Situation, { is: 'counter' }>

/** What is said on the page of the day, by whoever is in a unit and a campaign. */
async function atWork(tab: Tab): Promise<(Counting & { campaign: object }) | undefined> {
  const situation = await tab.device.situation()
  if (situation.is === 'stranger' || situation.credential !== 'good') return undefined
  const { campaign } = situation
  return campaign && { ...situation, campaign }
}

/** A moment of today or before, down to the half-hour. */
function earlier({ die }: World, tab: Tab) {
  const ms = tab.device.nowMs() - die.between(0, 60) * 30 * 60_000
  return { day: Day.parse(danishDay(ms)), time: HalfHour.parse(halfHour(ms)) }
}

/** Keeps in the ledger what a screen has said is saved, where this is still the device that said it. */
function note(
  { ledger, breach }: World,
  profile: Profile,
  before: { epoch: number; leaves: number },
  told: { id: string; contents: Content[]; quiet?: boolean },
) {
  const { id, contents, quiet } = told
  const [content] = contents
  if (!content || ledger.truths.has(id)) return
  const same = before.epoch === profile.epoch && before.leaves === profile.leaves
  const truth = ledger.note({
    ...{ id, content, municipality: profile.municipality, by: profile.name },
    excused: before.epoch !== profile.epoch,
    ...(quiet && { quiet }),
  })
  truth.contents = contents
  if (same) profile.ticks.set(id, truth)
  const kept = profile.onIndexedDb || !same || profile.disk.isFlushed(id)
  if (!kept) breach('I7', `${id} was said to be saved before it would survive the power going`)
}

/** Somebody adds what was forgotten; at times the page asks twice, because the answer did not come. */
export async function addBatch(world: World, profile: Profile, tab: Tab): Promise<void> {
  const { die, ledger, say } = world
  const situation = await atWork(tab)
  if (!situation) return
  const { campaign, unit } = situation
  const channel = die.one(campaign.channels)
  const batch: Batch = {
    quantity: die.between(1, 40),
    channel: channel.id,
    direction: die.one(channel.directions),
    taskArea: die.one(campaign.taskAreas).id,
    contactType: undefined,
    ...earlier(world, tab),
  }
  const { day: _day, time, contactType: _type, ...kind } = batch
  const content: Content = {
    ...{ campaign: campaign.id, unit: unit.id, contactType: '', marks: '', times: [time] },
    ...kind,
  }
  const { municipality, epoch, leaves } = profile
  const acts = createTodayActs(tab.device)
  const id = acts.newId()
  const unsure = () => ledger.unsure.push({ municipality, content })
  const told = await done(profile, tab, acts.add(situation, batch, id), unsure)
  say(`${tab.name} adds ${id.slice(-6)} ${batch.quantity} of ${time}: ${told.is}`)
  if (told.is === 'shut') return
  note(world, profile, { epoch, leaves }, { id, contents: [content] })
  if (!die.happens(0.3)) return
  await acts.add(situation, batch, id)
  say(`${tab.name} adds ${id.slice(-6)} once more`)
}

/** Somebody says that there were none. */
export async function sayQuiet(world: World, profile: Profile, tab: Tab): Promise<void> {
  const { die, say } = world
  const situation = await atWork(tab)
  if (!situation) return
  const { campaign, unit } = situation
  const { day } = earlier(world, tab)
  const time = die.one(['am', 'day'] as const)
  const nothing = { taskArea: '', channel: '', direction: '', contactType: '', marks: '' }
  const content = { ...nothing, campaign: campaign.id, unit: unit.id, quantity: 0, times: [time] }
  const { epoch, leaves } = profile
  const acts = createTodayActs(tab.device)
  const told = await done(profile, tab, acts.sayQuiet(situation, { day, time }), () => undefined)
  say(`${tab.name} says that ${day} ${time} was quiet: ${told.is}`)
  if (told.is === 'shut') return
  note(world, profile, { epoch, leaves }, { id: told.id, contents: [content], quiet: true })
}

/** Somebody takes an undo back, at times twice in a row. */
export async function countAgain(world: World, profile: Profile, tab: Tab): Promise<void> {
  const { die, ledger, say } = world
  const situation = await atWork(tab)
  const undone = [...profile.ticks.values()].filter(
    (truth) => truth.fate === 'taken_back' && !truth.shared && !busy.has(truth),
  )
  if (!situation || undone.length === 0) return
  const truth = die.one(undone)
  const { municipality, epoch, leaves } = profile
  const acts = createTodayActs(tab.device)
  await alone(truth, async () => {
    const again = () => acts.countAgain(situation, truth.id as EntryId)
    const id = await done(profile, tab, again(), () => {
      for (const content of truth.contents) ledger.unsure.push({ municipality, content })
    })
    if (!id) return
    say(`${tab.name} counts ${truth.id.slice(-6)} again as ${id.slice(-6)}`)
    const { contents, quiet } = truth
    note(
      world,
      profile,
      { epoch, leaves },
      { id, contents: [...contents], ...(quiet && { quiet }) },
    )
    if (!die.happens(0.3)) return
    const twice = await again()
    if (twice !== id && leaves === profile.leaves && epoch === profile.epoch) {
      world.breach('I2', `${truth.id} was counted again twice, as ${id} and ${twice}`)
    }
  })
}
