import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { noteAct, type Actor } from '../access/audit.ts'
import type { RandomBytes } from '../access/secret.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import type { Turn } from './turn.ts'

const day = 24 * 60 * 60 * 1000
const devicesPerStep = 200

/** Sessions, links, invites and what guards them, each with when it is over. */
const overIn = (nowMs: number, unusedBefore: Day): [table: string, where: string, at: number][] => {
  const unused = dayNumber(unusedBefore) * day
  return [
    ['session', 'created < $2', nowMs - day],
    ['sign_in_link', 'expires < $2', nowMs - 90 * day],
    ['invite', 'expires < $2', unused],
    ['rejection', 'at < $2', unused],
    // A code that was typed, and that no screen has asked after.
    ['screen', 'secret_hash IS NULL AND made < $2', nowMs - day],
    ['passkey_challenge', 'expires < $2', nowMs],
    ['spent_proof', 'expires < $2', nowMs],
    ['provider_visit', 'expires < $2', nowMs],
    ['sign_in_delay', 'last < $2', nowMs - day],
    ['code_guess', 'slot < $2', Math.floor((nowMs - day) / 10_000)],
  ]
}

export type Unused = { nowMs: number; before: Day }

/** How many rows of what lets people and devices in are over. */
export async function accessOver(
  sql: Reader,
  municipality: MunicipalityId,
  { nowMs, before }: Unused,
): Promise<number> {
  let rows = 0
  for (const [table, where, at] of overIn(nowMs, before)) {
    const [found] = await sql.all<{ n: number }>(
      `SELECT count(*) AS n FROM ${table} WHERE municipality = $1 AND ${where}`,
      [municipality, at],
    )
    rows += found?.n ?? 0
  }
  return rows
}

/** What will be gone when it is asked: campaigns that are over, and entries of each device. */
export type Leaving = { campaigns: readonly CampaignId[]; entries: ReadonlyMap<string, number> }

const nothing: Leaving = { campaigns: [], entries: new Map() }

/**
 * Devices that nobody has used for long, and behind whom no entry and no unit's number of devices
 * stands any more: a name that was given up keeps its heir, who says that both are one.
 */
export async function unusedDevices(
  sql: Reader,
  municipality: MunicipalityId,
  before: Day,
  leaving = nothing,
): Promise<string[]> {
  const marks = leaving.campaigns.map((_, at) => `$${at + 3}`)
  const counting = `SELECT contributor.device FROM contributor WHERE municipality = $1
    AND campaign NOT IN (${marks.length > 0 ? marks.join() : "''"})`
  const rows = await sql.all<{ id: string; n: number }>(
    `SELECT id, (SELECT count(*) FROM entry
       WHERE entry.municipality = $1 AND entry.device = device.id) AS n
     FROM device WHERE municipality = $1 AND seen < $2 AND id NOT IN (${counting})
       AND (renewed_from IS NULL OR renewed_from NOT IN (${counting}))
     ORDER BY id`,
    [municipality, dayNumber(before), ...leaving.campaigns],
  )
  return rows.filter(({ id, n }) => n === (leaving.entries.get(id) ?? 0)).map(({ id }) => id)
}

/** Removes what nobody uses any more, and notes how many devices went. */
export async function removeUnused(
  { db, random, turn }: { db: Reader; random: RandomBytes; turn: Turn },
  municipality: MunicipalityId,
  { nowMs, before, by }: Unused & { by: Actor },
): Promise<{ devices: number; access: number }> {
  const devices = await unusedDevices(db, municipality, before)
  for (let at = 0; at < devices.length; at += devicesPerStep) {
    const some = devices.slice(at, at + devicesPerStep)
    await turn.step(
      async (sql) => {
        let gone = 0
        for (const device of some) gone += await removeDevice(sql, municipality, device, before)
        if (gone === 0) return
        const noted = {
          by,
          act: 'unused_removed',
          subject: '',
          details: { devices: gone },
        } as const
        await noteAct(sql, random, municipality, { ...noted, nowMs })
      },
      { scrub: true },
    )
  }
  const access = await accessOver(db, municipality, { nowMs, before })
  if (access === 0) return { devices: devices.length, access }
  await turn.step(async (sql) => {
    for (const [table, where, at] of overIn(nowMs, before)) {
      await sql.all(`DELETE FROM ${table} WHERE municipality = $1 AND ${where}`, [municipality, at])
    }
  })
  return { devices: devices.length, access }
}

/** One that has come back in between stays. */
async function removeDevice(
  sql: Writer,
  municipality: MunicipalityId,
  device: string,
  before: Day,
): Promise<0 | 1> {
  const gone = await sql.all(
    'DELETE FROM device WHERE municipality = $1 AND id = $2 AND seen < $3 RETURNING id',
    [municipality, device, dayNumber(before)],
  )
  if (gone.length === 0) return 0
  for (const table of ['enrolment', 'seq_gap', 'device_pace', 'stranger']) {
    await sql.all(`DELETE FROM ${table} WHERE municipality = $1 AND device = $2`, [
      municipality,
      device,
    ])
  }
  return 1
}
