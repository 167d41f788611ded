import { setImmediate } from 'node:timers/promises'
import { dayNumber } from '../../store/calendar.ts'
import type { Snapshot } from '../../store/sql.ts'
import { type Extract, extractWeeks } from '../extract.ts'
import type { View } from '../view.ts'
import { viewRows } from '../viewRows.ts'

/**
 * How many rows a view of an extract has, where they are more than a sheet holds. The cells of the
 * tally are never fewer and quickly counted; only where they are too many is it tried out.
 */
export async function rowsBeyond(sql: Snapshot, extract: Extract, most: number) {
  const cells = await cellsIn(sql, extract)
  return async (view: View): Promise<number | undefined> => {
    if (cells <= most) return undefined
    let rows = 0
    for await (const portion of viewRows(sql, extract, view)) rows += portion.rows.length
    return rows > most ? rows : undefined
  }
}

/** Unit by unit, so that nobody else has to wait. */
async function cellsIn(sql: Snapshot, extract: Extract): Promise<number> {
  const { municipality, shelved } = extract
  const weeks = extractWeeks(extract)
  const days = [weeks[0]?.from, weeks.at(-1)?.to].map((day) => (day ? dayNumber(day) : 0))
  let cells = 0
  for (const unit of shelved.departmentOfUnit.keys()) {
    const [found] = await sql.all<{ cells: number }>(
      `SELECT count(*) AS cells FROM tally_fine
       WHERE municipality = $1 AND campaign = $2 AND trial = 0 AND day BETWEEN $3 AND $4
         AND unit = $5`,
      [municipality, shelved.campaign.id, ...days, unit],
    )
    cells += found?.cells ?? 0
    await setImmediate()
  }
  const [corrected] = await sql.all<{ lines: number }>(
    `SELECT count(*) AS lines FROM correction
     WHERE municipality = $1 AND campaign = $2 AND day BETWEEN $3 AND $4`,
    [municipality, shelved.campaign.id, ...days],
  )
  return cells + (corrected?.lines ?? 0)
}
