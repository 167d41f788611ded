import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { dayOfNumber } from './calendar.ts'
import type { Reader, Row, Writer } from './sql.ts'
import { contributorKey, quietKey, tallyKeys } from './tallies.ts'

/** The entries on the days and times they count on: their own, or where a person has placed them. */
export const placedEntries = `(
  SELECT municipality, id, kind, campaign, unit, device, direction, channel, task_area, contact_type,
    counterpart, marks, afterwards, quantity, counted, trial,
    COALESCE(placed_day, day) AS day, COALESCE(placed_time, time) AS time
  FROM entry) AS placed`

const entriesPerQuestion = 10_000

/**
 * The sum of the counted contacts of a campaign, straight from the entries, for the days and units
 * that are asked for. Asks in portions: there may be ten million.
 */
export async function sumOfEntries(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
  wanted: (day: Day, unit: UnitId) => boolean,
): Promise<number> {
  let total = 0
  for await (const { after, upTo } of portionsOf(sql, municipality)) {
    const found = await sql.all<{ day: number; unit: UnitId; n: number }>(
      `SELECT day, unit, CAST(sum(quantity) AS BIGINT) AS n FROM ${placedEntries}
       WHERE municipality = $1 AND id > $2 AND id <= $3 AND campaign = $4
         AND kind = 'contact' AND counted = 1 AND trial = 0
       GROUP BY day, unit`,
      [municipality, after, upTo, campaign],
    )
    for (const { day, unit, n } of found) if (wanted(dayOfNumber(day), unit)) total += n
  }
  return total
}

/** The entries of a municipality in runs of ids that are read without holding anybody up. */
export async function* portionsOf(sql: Reader, municipality: MunicipalityId) {
  // A byte shorter than an id, and so before every one of them, also before that of noughts.
  const lowest = new Uint8Array(15)
  const highest = new Uint8Array(17).fill(255)
  for (let after = lowest; ; ) {
    const [last] = await sql.all<{ id: Uint8Array }>(
      `SELECT id FROM entry WHERE municipality = $1 AND id > $2
       ORDER BY id LIMIT 1 OFFSET ${entriesPerQuestion - 1}`,
      [municipality, after],
    )
    yield { after, upTo: last?.id ?? highest }
    if (!last) return
    // Node reads on the event loop's own thread: the other requests have their turn in between.
    await new Promise((resolve) => setImmediate(resolve))
    after = new Uint8Array(last.id)
  }
}

/** A tally that does not equal its entries: what it says, and what they say. */
export type Drift = { table: string; cell: Row; tallied: number; counted: number }

const measures = {
  ...Object.fromEntries(
    Object.entries(tallyKeys).map(([table, key]) => [
      table,
      { key, amount: 'quantity', where: "kind = 'contact' AND counted = 1" },
    ]),
  ),
  tally_quiet: { key: quietKey, amount: '1', where: "kind = 'quiet' AND counted = 1" },
  contributor: {
    key: contributorKey,
    amount: '1',
    where: "kind = 'contact' AND counted = 1 AND trial = 0",
  },
} as Record<string, { key: readonly string[]; amount: string; where: string }>

/** Of a purged campaign the tallies stay and the entries do not: there is nothing to count them by. */
const notPurged = `campaign NOT IN (
  SELECT id FROM campaign WHERE municipality = $1 AND purged_on IS NOT NULL)`

/** Where the devices have been let go of, their number alone is left (`frozen_devices`). */
const notFrozen = `${notPurged} AND campaign NOT IN (
  SELECT id FROM campaign WHERE municipality = $1 AND frozen_on IS NOT NULL)`

const countableIn = (table: string): string => (table === 'contributor' ? notFrozen : notPurged)

/**
 * Counts every tally of a municipality anew from its entries, in the database itself and so by
 * other means than those that keep them, and tells where they differ. Empty when all is well.
 */
export async function findDrift(sql: Reader, municipality: MunicipalityId): Promise<Drift[]> {
  const drifts: Drift[] = []
  for (const [table, { key, amount, where }] of Object.entries(measures)) {
    const columns = key.join()
    const rows = await sql.all<Row & { tallied: number; counted: number }>(
      `SELECT ${columns}, CAST(sum(tallied) AS BIGINT) AS tallied,
         CAST(sum(counted) AS BIGINT) AS counted
       FROM (
         SELECT ${columns}, n AS tallied, 0 AS counted FROM ${table}
         WHERE municipality = $1 AND ${countableIn(table)}
         UNION ALL
         SELECT ${columns}, 0 AS tallied, ${amount} AS counted FROM ${placedEntries}
         WHERE municipality = $1 AND ${where} AND ${countableIn(table)}
       ) AS both_sides
       GROUP BY ${columns} HAVING sum(tallied) <> sum(counted)`,
      [municipality],
    )
    for (const { tallied, counted, ...cell } of rows) {
      drifts.push({ table, cell, tallied, counted })
    }
  }
  return drifts
}

/** Makes every tally of a municipality anew from its entries. */
export async function rebuildTallies(sql: Writer, municipality: MunicipalityId): Promise<void> {
  for (const [table, { key, amount, where }] of Object.entries(measures)) {
    const columns = key.join()
    const countable = countableIn(table)
    await sql.all(`DELETE FROM ${table} WHERE municipality = $1 AND ${countable}`, [municipality])
    await sql.all(
      `INSERT INTO ${table} (municipality, ${columns}, n)
       SELECT municipality, ${columns}, sum(${amount}) FROM ${placedEntries}
       WHERE municipality = $1 AND ${where} AND ${countable} GROUP BY municipality, ${columns}`,
      [municipality],
    )
  }
}
