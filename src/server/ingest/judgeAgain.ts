import type { CampaignId, DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { CampaignIndex } from '../../domain/campaignIndex.ts'
import { findDevice } from '../access/devices.ts'
import { awaitSignOff } from '../campaign/awaitSignOff.ts'
import type { CampaignShelf, Shelved } from '../campaign/campaignShelf.ts'
import { settleWeeks } from '../campaign/settleWeeks.ts'
import { dayOfNumber } from '../store/calendar.ts'
import { claimOfRow, claimWherePlaced } from '../store/claimOfRow.ts'
import { toDecide } from '../store/decisionStep.ts'
import { lockEntry, setStanding } from '../store/entries.ts'
import type { EntryRow } from '../store/entryRow.ts'
import { lockNumbers } from '../store/numbers.ts'
import type { Writer } from '../store/sql.ts'
import { comeToStand } from './comeToStand.ts'
import { delivererOf } from './delivererOf.ts'
import { campaignsOf, judge } from './judge.ts'

type Came = { municipality: MunicipalityId; device: DeviceId; unit: UnitId; today: Day }

/**
 * A device has come into a unit: what is held there because it was not in it is judged once more, each
 * entry as on the day on which it arrived. So it does not matter which comes first: after a restore a
 * device may deliver before it has joined again where it counted, and after a lost answer before it
 * knows where it is. Its row is locked first, so no delivery under way passes by.
 */
export async function judgeAgain(
  sql: Writer,
  shelf: CampaignShelf,
  { municipality, device, unit, today }: Came,
): Promise<void> {
  await lockNumbers(sql, { municipality, device })
  const held = await sql.all<EntryRow>(
    `SELECT * FROM entry WHERE municipality = $1 AND device = $2 AND unit = $3
       AND state = 'held' AND reason = 'other_unit' ORDER BY id`,
    [municipality, device, unit],
  )
  if (held.length === 0) return
  const campaigns = await campaignsOf(sql, shelf, { municipality }, held.map(claimOfRow))
  for (const shelved of campaigns.values()) await settleWeeks(sql, municipality, shelved, today)
  for (const [id, shelved] of campaigns) {
    campaigns.set(id, await awaitSignOff(sql, shelf, municipality, shelved, today))
  }
  await judgeRowsAgain(sql, municipality, held, campaigns)
}

/**
 * A campaign has been saved: what is held because its catalogue did not know it, or because its day was
 * none, is judged once more, as if the catalogue had been so when it arrived. What somebody has decided on
 * is not held, and stays.
 */
export async function judgeCampaignAgain(
  sql: Writer,
  municipality: MunicipalityId,
  shelved: Shelved,
  today: Day,
): Promise<void> {
  const { id } = shelved.campaign
  const held = await sql.all<EntryRow>(
    `SELECT * FROM entry WHERE municipality = $1 AND campaign = $2 AND ${toDecide} AND state = 'held'
       AND reason IN ('unknown_campaign', 'unknown_item', 'not_a_count_day', 'other_unit')
       AND device IS NOT NULL ORDER BY id`,
    [municipality, id],
  )
  if (held.length === 0) return
  await settleWeeks(sql, municipality, shelved, today)
  await judgeRowsAgain(sql, municipality, held, new Map([[id, shelved]]))
}

/** Judges rows that are held once more; those that are held no more come to stand. */
export async function judgeRowsAgain(
  sql: Writer,
  municipality: MunicipalityId,
  held: readonly EntryRow[],
  campaigns: ReadonlyMap<CampaignId, CampaignIndex>,
): Promise<void> {
  const changed: EntryRow[] = []
  for (const { id, reason } of held) {
    const there = await lockEntry(sql, municipality, id)
    if (there?.state !== 'held' || there.reason !== reason) continue
    const device = there.device as DeviceId
    const origin = { municipality, device, today: dayOfNumber(there.received ?? 0) }
    const row = await findDevice(sql, municipality, device)
    // What is gone with its campaign is not brought back, and not taken away here.
    const deliverer = await delivererOf(sql, origin, row)
    const { row: judged } = judge(claimWherePlaced(there), deliverer, campaigns)
    if (!judged || judged.reason === reason) continue
    const { state, reason: why, counted, trial } = judged
    Object.assign(there, { state, reason: why, counted, trial })
    await setStanding(sql, there)
    changed.push(there)
  }
  await comeToStand(sql, municipality, changed)
}
