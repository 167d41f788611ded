import type { MunicipalityId } from '../../contract/id.ts'
import type { EntryRow } from './entryRow.ts'
import { hexOf } from './entryRow.ts'
import type { Reader, Writer } from './sql.ts'

const byId = (a: { id: Uint8Array }, b: { id: Uint8Array }) => Buffer.compare(a.id, b.id)

/**
 * Inserts what is not there yet and gives the ids that were new. Not INSERT OR IGNORE: that would
 * also swallow a row that breaks a constraint. In the order of the ids, so that two transactions
 * with the same entries wait for one another instead of for each other.
 */
export async function insertNew(sql: Writer, rows: readonly EntryRow[]): Promise<Set<string>> {
  const inserted = await sql.insert<{ id: Uint8Array }>(
    'entry',
    rows.toSorted(byId),
    'ON CONFLICT (municipality, id) DO NOTHING RETURNING id',
  )
  return new Set(inserted.map(({ id }) => hexOf(id)))
}

/** Puts an entry into the place kept by its undo. False when somebody else has filled it. */
export const fillPlace = (sql: Writer, row: EntryRow): Promise<boolean> =>
  filled(sql, row, 'kind IS NULL')

/** Puts an entry where it lay whole, as nobody could read it. False when it lies there no more. */
export const fillUnread = (sql: Writer, row: EntryRow): Promise<boolean> =>
  filled(sql, row, "kind = 'unreadable'")

async function filled(sql: Writer, row: EntryRow, where: string): Promise<boolean> {
  const columns = Object.entries(row).filter(([name]) => name !== 'municipality' && name !== 'id')
  const sets = columns.map(([name], at) => `${name} = $${at + 3}`)
  const found = await sql.all(
    `UPDATE entry SET ${sets.join()} WHERE municipality = $1 AND id = $2 AND ${where}
     RETURNING id`,
    [row.municipality, row.id, ...columns.map(([, value]) => value)],
  )
  return found.length > 0
}

/** Keeps a place for an entry that has not arrived, unless it or its place is there. */
export async function keepPlace(sql: Writer, municipality: MunicipalityId, id: Uint8Array) {
  await sql.insert('entry', [{ municipality, id }], 'ON CONFLICT (municipality, id) DO NOTHING')
}

const idsPerQuestion = [1, 10, 100, 500]

/** The rows of these ids as they stand, keyed by the id in hex. */
export async function findEntries(
  sql: Reader,
  municipality: string,
  ids: readonly Uint8Array[],
): Promise<Map<string, EntryRow>> {
  const found = new Map<string, EntryRow>()
  const size = idsPerQuestion.find((each) => each >= ids.length) ?? 500
  for (let at = 0; at < ids.length; at += size) {
    // Filled up with repetitions to one of four lengths, so that few statements are ever prepared.
    const asked = Array.from({ length: size }, (_, n) => ids[at + n] ?? ids[0] ?? null)
    const marks = asked.map((_, n) => `$${n + 2}`)
    const rows = await sql.all<EntryRow>(
      `SELECT * FROM entry WHERE municipality = $1 AND id IN (${marks.join()})`,
      [municipality, ...asked],
    )
    for (const row of rows) found.set(hexOf(row.id), row)
  }
  return found
}

/**
 * Locks a row until the transaction ends and gives it as it is now. SQLite has no SELECT FOR
 * UPDATE; an update that changes nothing does the same on both engines.
 */
export async function lockEntry(
  sql: Writer,
  municipality: string,
  id: Uint8Array,
): Promise<EntryRow | undefined> {
  const [row] = await sql.all<EntryRow>(
    'UPDATE entry SET state = state WHERE municipality = $1 AND id = $2 RETURNING *',
    [municipality, id],
  )
  return row
}

/** The undos that name an entry. */
export const undosOf = (sql: Writer, municipality: string, id: Uint8Array): Promise<EntryRow[]> =>
  sql.all<EntryRow>('SELECT * FROM entry WHERE municipality = $1 AND undoes = $2', [
    municipality,
    id,
  ])

/** Writes a row's standing: what state it is in, why, and in which tallies it is, if any. */
export async function setStanding(sql: Writer, row: EntryRow): Promise<void> {
  await sql.all(
    `UPDATE entry SET state = $3, reason = $4, counted = $5, trial = $6, decided = $7,
       placed_day = $8, placed_time = $9, stood = $10 WHERE municipality = $1 AND id = $2`,
    [
      ...[row.municipality, row.id, row.state, row.reason, row.counted, row.trial],
      ...[row.decided ?? null, row.placed_day ?? null, row.placed_time ?? null, row.stood ?? null],
    ],
  )
}

/** Keeps a second content under an id that is taken. True when it was kept before. */
export async function keepConflict(
  sql: Writer,
  conflict: {
    municipality: string
    id: Uint8Array
    digest: Uint8Array
    device: string
    received: number
    claim: string
  },
): Promise<boolean> {
  const kept = await sql.insert(
    'conflict',
    [conflict],
    'ON CONFLICT (municipality, id, digest) DO NOTHING RETURNING id',
  )
  return kept.length === 0
}
