import type { MunicipalityId } from '../../contract/id.ts'
import type { EntryRow } from '../store/entryRow.ts'
import { settlePaceAgain } from '../store/pace.ts'
import type { Writer } from '../store/sql.ts'
import { addToTallies, type Change } from '../store/tallies.ts'
import { takeBack } from './undoing.ts'

/**
 * Entries that were here, out of every tally, have come to stand: contacts and quiet days enter the
 * tallies, unless they are more than their device may count and nobody has let them in all the same, and undos take effect. Their rows are
 * written already.
 *
 * @returns what went into the tallies and out of them
 */
export async function comeToStand(
  sql: Writer,
  municipality: MunicipalityId,
  rows: readonly EntryRow[],
  also: readonly Change[] = [],
): Promise<readonly Change[]> {
  const standing = rows.filter(({ counted }) => counted === 1)
  const undecided = standing.filter(({ decided }) => decided !== 1)
  const changes: Change[] = [...also, ...(await beyondPace(sql, undecided))]
  for (const row of standing) if (row.counted === 1) changes.push({ row: { ...row }, by: 1 })
  for (const undo of rows.filter(({ kind, state }) => kind === 'undo' && state === 'counted')) {
    const { change } = await takeBack(sql, { municipality }, undo)
    if (change) changes.push(change)
  }
  await addToTallies(sql, municipality, changes)
  return changes
}

/** Holds those among them that are beyond what their device may count; says which others went out. */
export async function beyondPace(sql: Writer, standing: readonly EntryRow[]): Promise<Change[]> {
  // A fortnight after a sign-off entries do not tell any more whose pace they were.
  const known = standing.filter(({ device }) => device !== null)
  const changes: Change[] = []
  for (const rows of Map.groupBy(known, ({ device }) => device).values()) {
    changes.push(...(await settlePaceAgain(sql, rows)))
  }
  return changes
}
