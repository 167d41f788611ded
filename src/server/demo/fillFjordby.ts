import type { Campaign } from '../../contract/campaign.ts'
import type { Unit } from '../../contract/catalogue.ts'
import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import type { Day, HalfHour } from '../../contract/time.ts'
import { addDays, dayOf, halfHourOf } from '../../domain/moment.ts'
import { firstDayOf } from '../../domain/phase.ts'
import { addDevice, enrolIn, newDeviceId, noteSeen } from '../access/devices.ts'
import { importCampaign } from '../campaign/importCampaign.ts'
import { campaignFrom } from '../campaign/readCampaignFile.ts'
import type { ServerParts } from '../http/parts.ts'
import { ingest } from '../ingest/ingest.ts'
import { fjordbyCampaigns } from './fjordbyCampaigns.ts'
import { type Draw, plausibleDay } from './plausibleDay.ts'

/** Units that have not counted yet today, so that the board has something to say about it. */
const silentToday = new Set(['fritid'])

/** Fills an empty store with Fjordby: two campaigns, their devices, and what was counted until now. */
export async function fillFjordby(
  parts: ServerParts,
  municipality: MunicipalityId,
  draw: Draw,
): Promise<{ spring: Campaign; autumn: Campaign; contacts: number }> {
  const now = halfHourOf(parts.nowMs())
  const today = dayOf(parts.nowMs())
  const texts = fjordbyCampaigns(today)
  const campaigns = [
    campaignFrom(texts.spring, 'the demo’s spring campaign'),
    campaignFrom(texts.autumn, 'the demo’s autumn campaign'),
  ] as const
  let contacts = 0
  for (const campaign of campaigns) {
    await importCampaign(parts.db, parts.shelf, municipality, campaign, {
      ...parts,
      nowMs: parts.nowMs(),
    })
    const counting: { unit: Unit; counters: Counter[] }[] = []
    for (const unit of campaign.departments.flatMap(({ units }) => units)) {
      const counters = await countersOf(parts, municipality, unit, {
        first: firstDayOf(campaign.days),
        today,
      })
      counting.push({ unit, counters })
    }
    // Day by day, as it happens: what a week shows is settled when the next one begins, by who had counted until then.
    for (const day of campaign.days.count.filter((each) => each <= today)) {
      const until = day === today ? { before: now } : {}
      for (const { unit, counters } of counting) {
        if (day === today && silentToday.has(unit.id)) continue
        contacts += await countDay(parts, municipality, campaign, unit, counters, {
          ...{ day, draw },
          ...until,
        })
      }
    }
  }
  return { spring: campaigns[0], autumn: campaigns[1], contacts }
}

type Counter = { device: DeviceId; seq: number; from: Day }

/** A device for every other person of a unit, enrolled since before the campaign. */
async function countersOf(
  { db, random }: ServerParts,
  municipality: MunicipalityId,
  unit: Unit,
  { first, today }: { first: Day; today: Day },
): Promise<Counter[]> {
  const from = addDays(first, -1)
  return db.write(async (sql) => {
    const counters: Counter[] = []
    for (let n = 0; n < unit.people; n += 2) {
      const device = newDeviceId(random)
      await addDevice(sql, municipality, device, from)
      await enrolIn(sql, municipality, device, unit.id, from)
      // It asks for its catalogue every morning: none has been silent since it joined.
      await noteSeen(sql, municipality, device, today)
      counters.push({ device, seq: 0, from })
    }
    return counters
  })
}

/** Counts a unit's day through the real ingest, each contact from one of its devices. */
async function countDay(
  { db, shelf }: ServerParts,
  municipality: MunicipalityId,
  campaign: Campaign,
  unit: Unit,
  counters: Counter[],
  { day, draw, before }: { day: Day; draw: Draw; before?: HalfHour },
): Promise<number> {
  const when = before === undefined ? {} : { before }
  const contacts = plausibleDay(campaign, unit, day, { draw, ...when })
  const deliveries = counters.map(async (counter, at) => {
    const claims = contacts
      .filter((_, n) => n % counters.length === at)
      .map((contact) => ({ ...contact, seq: (counter.seq += 1) }))
    const { device, from } = counter
    const enrolments = [{ unit: unit.id, from }]
    const deliverer = { municipality, device, today: day, enrolments }
    if (claims.length > 0) await ingest(db, shelf, deliverer, claims)
  })
  await Promise.all(deliveries)
  return contacts.length
}
