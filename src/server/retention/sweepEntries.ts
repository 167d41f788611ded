import type { MunicipalityId } from '../../contract/id.ts'
import type { Writer } from '../store/sql.ts'
import { type DueEntry, withoutDevice } from './entriesDue.ts'
import type { Turn } from './turn.ts'

/** So many rows are a few milliseconds: deliveries come in between. */
const rowsPerStep = 500

/** Does to entries what their time has come for, in steps of their own. */
export async function sweepEntries(
  turn: Turn,
  municipality: MunicipalityId,
  due: readonly DueEntry[],
): Promise<void> {
  for (let at = 0; at < due.length; at += rowsPerStep) {
    const some = due.slice(at, at + rowsPerStep)
    // One by one in the order of their ids: so they are written, and no engine keeps another order.
    await turn.step(
      async (sql) => {
        for (const each of some) await sweep(sql, municipality, each)
      },
      { scrub: true },
    )
  }
}

async function sweep(sql: Writer, municipality: MunicipalityId, { row, fate }: DueEntry) {
  const of = [municipality, row.id]
  // A second content under the same id is evidence against a device: it goes with the device.
  await sql.all('DELETE FROM conflict WHERE municipality = $1 AND id = $2', of)
  if (fate === 'let go') {
    const rest = row.kind === 'unreadable' && row.rest !== null ? withoutDevice(row.rest) : row.rest
    await sql.all(
      `UPDATE entry SET device = NULL, seq = NULL, rest = $3 WHERE municipality = $1 AND id = $2`,
      [...of, rest],
    )
    return
  }
  await sql.all('DELETE FROM entry WHERE municipality = $1 AND id = $2', of)
  if (row.undoes === null) return
  // The place that was kept for what it takes back, if that never came.
  await sql.all('DELETE FROM entry WHERE municipality = $1 AND id = $2 AND kind IS NULL', [
    municipality,
    row.undoes,
  ])
}
