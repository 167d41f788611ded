import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import { type NewRemark, type Remark, RemarkId } from '../../contract/remark.ts'
import { instantOf } from '../../domain/moment.ts'
import { type RandomBytes, randomCode } from '../access/secret.ts'
import { dayNumber, dayOfNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'

/** A remark as it is stored, with all of its units. */
export type StoredRemark = Omit<Remark, 'mayChange'>

type RemarkRow = {
  id: RemarkId
  campaign: CampaignId
  units: string
  from_day: number
  to_day: number
  from_clock: string | null
  to_clock: string | null
  said: string
  at: number
  who: string
}
const columns = 'id, campaign, units, from_day, to_day, from_clock, to_clock, said, at, who'

const remarkOf = (row: RemarkRow): StoredRemark => ({
  id: row.id,
  campaign: row.campaign,
  units: row.units.split(',') as UnitId[],
  from: dayOfNumber(row.from_day),
  to: dayOfNumber(row.to_day),
  ...(row.from_clock !== null &&
    row.to_clock !== null && { time: { from: row.from_clock, to: row.to_clock } }),
  text: row.said,
  who: row.who,
  at: instantOf(row.at),
})

const saidIn = ({ units, from, to, time, text }: NewRemark) => ({
  units: [...new Set(units)].join(),
  from_day: dayNumber(from),
  to_day: dayNumber(to),
  from_clock: time?.from ?? null,
  to_clock: time?.to ?? null,
  said: text,
})

/** Whether two say the same of the same days and units. */
export const isSameRemark = (one: NewRemark, other: NewRemark): boolean =>
  JSON.stringify(saidIn(one)) === JSON.stringify(saidIn(other))

/** The remarks on a campaign, those of its first days first. */
export async function remarksOf(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<StoredRemark[]> {
  const rows = await sql.all<RemarkRow>(
    `SELECT ${columns} FROM remark WHERE municipality = $1 AND campaign = $2
     ORDER BY from_day, to_day, COALESCE(from_clock, ''), id`,
    [municipality, campaign],
  )
  return rows.map(remarkOf)
}

type By = { nowMs: number; who: string }

/** Writes a new one. */
export async function addRemark(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  { campaign, said, nowMs, who }: By & { campaign: CampaignId; said: NewRemark },
): Promise<StoredRemark> {
  const id = RemarkId.parse(randomCode(random, 12))
  const row = { id, campaign, ...saidIn(said), at: nowMs, who }
  await sql.insert('remark', [{ municipality, ...row }], '')
  return remarkOf(row)
}

/** Writes something else in its place. */
export async function replaceRemark(
  sql: Writer,
  municipality: MunicipalityId,
  { id, campaign }: Pick<StoredRemark, 'id' | 'campaign'>,
  { said, nowMs, who }: By & { said: NewRemark },
): Promise<StoredRemark> {
  const row = { id, campaign, ...saidIn(said), at: nowMs, who }
  await sql.all('DELETE FROM remark WHERE municipality = $1 AND id = $2', [municipality, id])
  await sql.insert('remark', [{ municipality, ...row }], '')
  return remarkOf(row)
}

/** Takes one away. */
export async function dropRemark(
  sql: Writer,
  municipality: MunicipalityId,
  id: RemarkId,
): Promise<void> {
  await sql.all('DELETE FROM remark WHERE municipality = $1 AND id = $2', [municipality, id])
}

/** All that was remarked on a campaign goes with its entries. */
export async function dropRemarksOf(
  sql: Writer,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<void> {
  await sql.all('DELETE FROM remark WHERE municipality = $1 AND campaign = $2', [
    municipality,
    campaign,
  ])
}
