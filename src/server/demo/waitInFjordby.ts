import type { Campaign } from '../../contract/campaign.ts'
import { entryVersion, type UnclaimedContact } from '../../contract/entry.ts'
import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { entryIdOf } from '../../domain/entryId.ts'
import { addDays, dayOf, halfHoursOf } from '../../domain/moment.ts'
import { firstDayOf } from '../../domain/phase.ts'
import { addDevice, enrolIn, newDeviceId } from '../access/devices.ts'
import type { ServerParts } from '../http/parts.ts'
import { ingest } from '../ingest/ingest.ts'

/** Half-hours of a day by number: nine, and half past nine. Of a clock that is two hours behind, seven. */
const nine = 18
const twoHoursBehind = 14

/** The demo's campaigns, once both are filled. */
type Campaigns = { spring: Campaign; autumn: Campaign }

/**
 * What waits in the demo for somebody to decide on it: a phone out of a drawer with some of last spring, a
 * colleague who helped out next door, and a PC whose clock was off.
 */
export async function waitInFjordby(
  parts: ServerParts,
  municipality: MunicipalityId,
  { spring, autumn }: Campaigns,
): Promise<void> {
  const today = dayOf(parts.nowMs())
  const before = autumn.days.count.findLast((day) => day < today)
  const lastOfSpring = spring.days.count.at(-1)
  const [office, library] = autumn.departments[0]?.units ?? []
  if (!before || !lastOfSpring || !office || !library) throw new Error('the demo is not filled yet')
  const bring = (campaign: Campaign, brought: Brought) =>
    deliver(parts, municipality, campaign, { ...brought, today })
  await bring(spring, {
    ...{ from: office.id, unit: office.id, n: 5 },
    day: lastOfSpring,
    at: nine,
  })
  await bring(autumn, { ...{ from: library.id, unit: office.id, n: 3 }, day: before, at: nine })
  const slow = { at: twoHoursBehind, likely: nine }
  await bring(autumn, { ...{ from: office.id, unit: office.id, n: 4 }, day: before, ...slow })
}

/** What a device of one unit counted for a unit on a day; `likely` where its clock said `at` wrongly. */
type Brought = { from: UnitId; unit: UnitId; day: Day; n: number; at: number; likely?: number }

async function deliver(
  { db, shelf, random }: ServerParts,
  municipality: MunicipalityId,
  campaign: Campaign,
  { from: enrolledIn, today, ...brought }: Brought & { today: Day },
): Promise<void> {
  const from = addDays(firstDayOf(campaign.days), -1)
  const device = newDeviceId(random)
  await db.write(async (sql) => {
    await addDevice(sql, municipality, device, from)
    await enrolIn(sql, municipality, device, enrolledIn, from)
  })
  const deliverer = { municipality, device, today, enrolments: [{ unit: enrolledIn, from }] }
  const claims = Array.from({ length: brought.n }, (_, nth) => ({
    ...contactOf(campaign, brought, nth, random(16)),
    seq: nth + 1,
  }))
  await ingest(db, shelf, deliverer, claims)
}

function contactOf(
  { id: campaign, channels, departments }: Campaign,
  { unit, day, at, likely }: Omit<Brought, 'from' | 'n'>,
  nth: number,
  random: Uint8Array,
): UnclaimedContact {
  const [time, meant] = [at, likely ?? at].map((start) => halfHoursOf(day)[start + (nth % 2)])
  const areas = departments.flatMap(({ units }) => units).find(({ id }) => id === unit)?.taskAreas
  const taskArea = areas?.[nth % areas.length]
  const channel = channels[nth % 2]
  if (!time || !meant || !taskArea || !channel) throw new Error('the demo’s unit counts nothing')
  return {
    ...{ v: entryVersion, id: entryIdOf(time, random), is: 'contact' },
    ...{ campaign, unit, day, time, taskArea, channel: channel.id, direction: 'incoming' },
    ...{ marks: [], quantity: 1, said: 'count', entered: 'at_once' },
    ...(likely !== undefined && { clock: 'doubtful', likely: meant }),
  }
}
