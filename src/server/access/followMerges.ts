import type { Campaign } from '../../contract/campaign.ts'
import type { DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { unitsIn } from '../../domain/campaignThings.ts'
import { wayThrough } from '../../domain/catalogue/placeAfterEnd.ts'
import { hasEnded, type Step } from '../../domain/catalogue/wayOn.ts'
import { addDays } from '../../domain/moment.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Database, Writer } from '../store/sql.ts'

type Here = { device: DeviceId; unit: UnitId }

/**
 * Brings devices along where their unit has been merged into another: from the day after its last
 * day they are enrolled there, by the invite and since the half-hour by which they came. One device,
 * or all of the municipality's. Where nothing has been merged it asks the store nothing.
 */
export async function followMerges(
  db: Database,
  municipality: MunicipalityId,
  { campaigns, today, device }: { campaigns: readonly Campaign[]; today: Day; device?: DeviceId },
): Promise<void> {
  const ways = waysOn(campaigns, today)
  if (ways.size === 0) return
  const present = await db.all<Here>(
    `SELECT device, unit FROM enrolment
     WHERE municipality = $1 AND to_day IS NULL AND ($2 = '' OR device = $2)`,
    [municipality, device ?? ''],
  )
  const moving = present.filter(({ unit }) => ways.has(unit))
  if (moving.length === 0) return
  await db.write(async (sql) => {
    for (const here of moving) await moveOn(sql, municipality, here, ways.get(here.unit) ?? [])
  })
}

/** Of each unit that has been merged by then, the units that count in its place, in their order. */
function waysOn(campaigns: readonly Campaign[], today: Day): Map<UnitId, Step[]> {
  const over = campaigns.flatMap((campaign) =>
    unitsIn(campaign).filter((unit) => hasEnded(unit, today) && unit.successors?.length === 1),
  )
  const ways = over.map(({ id }) => [id, wayThrough(campaigns, id, today)] as const)
  return new Map(ways.filter(([, way]) => way.length > 0))
}

type Enrolment = { from_day: number; invite: string | null; joined: number | null }

/** Whoever was here only after the last day was here for as long as that. */
async function moveOn(
  sql: Writer,
  municipality: MunicipalityId,
  { device, unit }: Here,
  way: readonly Step[],
): Promise<void> {
  const [first] = way
  if (!first) return
  const lastDay = dayNumber(addDays(first.from, -1))
  const [was] = await sql.all<Enrolment>(
    `UPDATE enrolment SET to_day = CASE WHEN from_day > $4 THEN from_day ELSE $4 END
     WHERE municipality = $1 AND device = $2 AND unit = $3 AND to_day IS NULL
     RETURNING from_day, invite, joined`,
    [municipality, device, unit, lastDay],
  )
  if (!was) return
  const { invite, joined } = was
  for (const [at, step] of way.entries()) {
    const next = way[at + 1]
    const from = Math.max(was.from_day, dayNumber(step.from))
    const to = next ? Math.max(from, dayNumber(addDays(next.from, -1))) : null
    const row = { municipality, device, unit: step.unit, from_day: from, to_day: to }
    await sql.insert(
      'enrolment',
      [{ ...row, invite, joined }],
      `ON CONFLICT (municipality, device, unit, from_day) DO UPDATE SET to_day = excluded.to_day`,
    )
  }
}
