import type { DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { Campaign } from '../../contract/campaign.ts'
import { addDays } from '../../domain/moment.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'

/** Whoever has not counted for a unit for so long has left it, and needs an invite to come back. */
const rememberedForDays = 30

/** A unit that a device may switch to, and the invite by which it once came there. */
type Switchable = { unit: UnitId; name: string; invite: string | undefined }

type Known = { unit: UnitId; to_day: number | null; invite: string | null; revoked: number | null }

/**
 * The units a device may count for: the one it is in, and those it has been in within thirty days by
 * an invite that is not revoked, for as long as a campaign takes entries there.
 */
export async function switchableUnits(
  sql: Reader,
  municipality: MunicipalityId,
  device: DeviceId,
  campaigns: readonly Campaign[],
  today: Day,
): Promise<Switchable[]> {
  const rows = await sql.all<Known>(
    `SELECT enrolment.unit, enrolment.to_day, enrolment.invite, invite.revoked FROM enrolment
     LEFT JOIN invite ON invite.municipality = enrolment.municipality AND invite.id = enrolment.invite
     WHERE enrolment.municipality = $1 AND enrolment.device = $2
     ORDER BY enrolment.from_day DESC, enrolment.unit`,
    [municipality, device],
  )
  const since = dayNumber(addDays(today, -rememberedForDays))
  const open = rows.filter(
    ({ to_day, revoked }) => to_day === null || (revoked === 0 && to_day >= since),
  )
  const names = unitsOpenOn(campaigns, today)
  return [...new Set(open.map(({ unit }) => unit))].flatMap((unit) => {
    const name = names.get(unit)
    const invite = open.find((each) => each.unit === unit)?.invite ?? undefined
    return name === undefined ? [] : [{ unit, name, invite }]
  })
}

/** The units of the campaigns that still take entries on a day, by their latest names. */
function unitsOpenOn(campaigns: readonly Campaign[], today: Day): Map<UnitId, string> {
  const taking = campaigns.filter(
    ({ status, days }) => (status === 'planned' || status === 'paused') && today <= days.closing,
  )
  const units = taking.flatMap(({ departments }) => departments.flatMap((each) => each.units))
  return new Map(
    units
      .filter(({ retired, lastDay }) => !retired && (lastDay === undefined || today <= lastDay))
      .map(({ id, name }) => [id, name]),
  )
}

/** A device has joined the unit it is in once more: by this invite it is there from now on. */
export async function noteInvite(
  sql: Writer,
  municipality: MunicipalityId,
  device: DeviceId,
  invite: string,
): Promise<void> {
  await sql.all(
    `UPDATE enrolment SET invite = $3
     WHERE municipality = $1 AND device = $2 AND to_day IS NULL`,
    [municipality, device, invite],
  )
}

/**
 * Ends all that a device is enrolled in, today as its last day. It never comes back as itself:
 * whoever joins on the same browser is another device, since this one's list is gone from there. So
 * the same number is never given twice.
 */
export async function endEnrolment(
  sql: Writer,
  municipality: MunicipalityId,
  device: DeviceId,
  today: Day,
): Promise<void> {
  await sql.all(
    `UPDATE enrolment SET to_day = $3
     WHERE municipality = $1 AND device = $2 AND to_day IS NULL`,
    [municipality, device, dayNumber(today)],
  )
  await sql.all(
    `UPDATE device SET revoked = 'left' WHERE municipality = $1 AND id = $2 AND revoked IS NULL`,
    [municipality, device],
  )
}
