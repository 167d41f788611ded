import { DeviceId, UnitId } from '../../../src/contract/id.ts'
import { Day, Week } from '../../../src/contract/time.ts'
import type { Contact } from '../../../src/contract/entry.ts'
import { saveCampaign } from '../../../src/server/campaign/campaignShelf.ts'
import { keptWeek, settleWeeks } from '../../../src/server/campaign/settleWeeks.ts'
import { boundsOfWeek } from '../../../src/domain/countWeek.ts'
import type { Claim } from '../../../src/server/ingest/judge.ts'
import { ingest } from '../../../src/server/ingest/ingest.ts'
import { contributingDevices } from '../../../src/server/store/tallyQuestions.ts'
import { aContact, anUndoOf, fjordby } from '../../support/builders.ts'
import type { TrialServer } from '../../support/server.ts'
import { campaignOfHouse, edited, type House, openHouse } from './catalogue.ts'
import { openCorrector } from './corrector.ts'
import type { Corrected } from './ledger.ts'
import { type Answers, lookAround } from './lookAround.ts'
import { type Decided, openWaiting } from './waiting.ts'
import { type Happening, type Story, storyDays, type storyWeeks, times, types } from './story.ts'

/** What has come in (or been taken back) since the look before, which nobody is told. */
export type Growth = {
  unit: string
  day: string
  area: string
  time: string
  type: string
  n: number
}

/** What somebody with every access sees at one moment, and what is then the case. */
export type Look = {
  today: string
  answers: Answers
  grown: Growth[]
  house: House
  /** Which units stand together in a week, by the rule that is on trial. */
  setsIn: Record<(typeof storyWeeks)[number], string[][]>
  small: ReadonlySet<string>
  /** The units that a decision was about, and nothing else has happened since the look before. */
  decided?: readonly string[] | undefined
  /** Where it let something count that waited: on which days of these units. */
  taken?: readonly string[] | undefined
  /** What corrections come to, as far as anybody who knows who wrote what can say. */
  corrected: Corrected[]
}

/**
 * Plays a story on the real core of a server, and gives what was seen in the course of it: figures, and
 * how much waited.
 */
export async function play(server: TrialServer, id: string, { house: drawn, days }: Story) {
  const { db, parts } = server
  const looks: Look[] = []
  const entries: { contact: Contact; device: DeviceId; undone: boolean }[] = []
  const numbers = new Map<DeviceId, number>()
  const corrector = openCorrector(server, id)
  let house = openHouse(drawn)
  let grown: Growth[] = []
  const waiting = openWaiting(server, id)
  await save(Day.parse(storyDays[0]))
  const large = drawn.flat().flatMap((unit, nth) => (unit.large ? [nth] : []))
  for (const [at, happenings] of days.entries()) {
    const today = Day.parse(storyDays[at])
    // Units that are not small for want of devices have had them from the start.
    if (at === 0) for (const unit of large) await aCrowd(unit, today)
    for (const happening of happenings) await happen(happening, today)
    await look(today, at)
  }
  await waiting.forget()
  return { looks, waited: waiting.readings() }

  async function save(today: Day) {
    const campaign = campaignOfHouse(id, house)
    await db.write(async (sql) => {
      const shelved = await parts.shelf.find(sql, fjordby, campaign.id)
      if (shelved) await settleWeeks(sql, fjordby, shelved, today)
      await saveCampaign(sql, fjordby, campaign)
    })
  }

  async function happen(happening: Happening, today: Day) {
    if (happening.is === 'count') return count(happening, today)
    if (happening.is === 'wait') return count({ ...happening, is: 'count' }, today, true)
    if (happening.is === 'decide') return decide(happening, today)
    if (happening.is === 'look') return look(today, happening.lead)
    if (happening.is === 'correct') return corrector.correct(happening, { today, house })
    if (happening.is === 'take back') return corrector.takeBack(happening, { today })
    if (happening.is === 'move') {
      // What is moved then is what was the case at this look.
      await look(today, happening.unit)
      return corrector.move(happening, { today, house, at: looks.length - 1 })
    }
    if (happening.is === 'edit') {
      const counted = new Set(entries.map(({ contact }): string => contact.unit))
      house = edited(house, happening, { today, hasCounted: (unit) => counted.has(unit) })
      return save(today)
    }
    const standing = entries.filter(({ undone }) => !undone)
    const entry = standing[happening.entry % standing.length]
    if (!entry) return
    entry.undone = true
    await deliver(entry.device, entry.contact.unit, today, (seq) =>
      anUndoOf(entry.contact, { seq }),
    )
    note(entry.contact, -entry.contact.quantity)
  }

  async function decide(drawn: Happening & { is: 'decide' }, today: Day) {
    await look(today, drawn.lead)
    const decided = await waiting.decideOn(drawn, { at: looks.length - 1, today, house })
    if (!decided) return
    for (const { contact, by } of decided.moved) note(contact, by * contact.quantity)
    await look(today, drawn.lead, decided)
  }

  async function aCrowd(unit: number, today: Day) {
    for (const device of [0, 1, 2]) {
      await count(
        { is: 'count', unit, device, area: 0, time: device % 2, type: 0, n: 1, back: 0 },
        today,
      )
    }
  }

  async function count(happening: Happening & { is: 'count' }, today: Day, waits = false) {
    const last = storyDays.length - 2
    const at = Math.max(0, Math.min(last, storyDays.indexOf(today)) - happening.back)
    const day = storyDays[at] ?? today
    const open = house
      .flat()
      .filter(({ firstDay = day, lastDay = day }) => firstDay <= day && day <= lastDay)
    const unit = open[happening.unit % open.length]
    if (!unit) return
    const device = DeviceId.parse(
      [id.slice(1), unit.id.slice(1), happening.device].join('X').padEnd(12, 'Z'),
    )
    const from = waits ? undefined : UnitId.parse(unit.id)
    const contact = await deliver(device, from, today, (seq) =>
      aContact({
        ...{ seq, campaign: id, unit: unit.id, day, time: `${day}T${times[happening.time]}Z` },
        ...{ taskArea: unit.areas[happening.area % unit.areas.length], quantity: happening.n },
        ...(types[happening.type] && { contactType: types[happening.type] }),
      }),
    )
    if (waits) return waiting.hold(contact, looks.length)
    entries.push({ contact, device, undone: false })
    note(contact, contact.quantity)
  }

  async function deliver<Made extends Claim>(
    device: DeviceId,
    /** In which its device is; in none where what it brings is to be held. */
    unit: UnitId | undefined,
    today: Day,
    make: (seq: number) => Made,
  ): Promise<Made> {
    const seq = (numbers.get(device) ?? 0) + 1
    numbers.set(device, seq)
    const enrolments = unit ? [{ unit, from: Day.parse(storyDays[0]) }] : []
    const entry = make(seq)
    const [receipt] = await ingest(
      db,
      parts.shelf,
      { municipality: fjordby, device, today, enrolments },
      [entry],
    )
    if (unit && receipt?.state === 'held')
      throw new Error(`held: ${JSON.stringify([receipt, entry])}`)
    return entry
  }

  function note({ unit, day, taskArea, time, contactType }: Contact, n: number) {
    const type = contactType ?? ''
    grown.push({ unit, day, area: taskArea, time: time.slice(-6, -1), type, n })
  }

  async function look(today: Day, lead: number, decided?: Decided) {
    const shelved = await parts.shelf.find(db, fjordby, aContact({ campaign: id }).campaign)
    if (!shelved) throw new Error('it was stored')
    const devices = await contributingDevices(db, fjordby, shelved.campaign.id)
    const small = house
      .flat()
      .filter(({ people, id: unit }) => people < 5 || (devices.get(UnitId.parse(unit)) ?? 0) < 3)
    const setsIn = async (week: string) => {
      const { from } = boundsOfWeek(Week.parse(week))
      const kept = await keptWeek(db, fjordby, shelved.campaign.id, from)
      const groups = kept?.groups.map(({ units }) => units)
      return groups ?? shelved.sets.map(({ core, others }) => [...core, ...others])
    }
    looks.push({
      today,
      answers: await lookAround(db, shelved, today, lead),
      corrected: corrector.now(),
      ...{ decided: decided?.units, taken: decided?.act === 'take' ? decided.days : undefined },
      ...{ grown, house, small: new Set(small.map(({ id: unit }) => unit)) },
      setsIn: { '2026-W43': await setsIn('2026-W43'), '2026-W44': await setsIn('2026-W44') },
    })
    grown = []
    await waiting.read(looks.length - 1, today, house, lead)
  }
}
