import { areFamily } from '../access/renewal.ts'
import { keepPlace, lockEntry, setStanding, undosOf } from '../store/entries.ts'
import type { EntryRow, Origin } from '../store/entryRow.ts'
import type { Writer } from '../store/sql.ts'
import type { Change } from '../store/tallies.ts'

/**
 * An undo has arrived: whatever it names stops counting, if both come from the same device, under
 * whatever name. Entry
 * and undo meet in the entry's row, which the first of them makes and the second one finds, so on
 * no engine can two transactions miss each other.
 *
 * @returns the entry that went out of the tallies, if one did, and its row as it is now
 */
export async function takeBack(
  sql: Writer,
  { municipality }: Pick<Origin, 'municipality'>,
  undo: EntryRow,
): Promise<{ named?: EntryRow; change?: Change }> {
  if (!undo.undoes) return {}
  await keepPlace(sql, municipality, undo.undoes)
  const named = await lockEntry(sql, municipality, undo.undoes)
  if (!named || named.kind === null) return {}

  const reason = await refusalOf(sql, undo, named)
  if (reason) {
    await stand(sql, undo, { state: 'held', reason, counted: 0, decided: null })
    return {}
  }
  if (named.state === 'undone') return { named }
  const change: Change | undefined = named.counted === 1 ? { row: { ...named }, by: -1 } : undefined
  // What a person has decided on it is remembered: the undo may be declined.
  const why = named.decided === null ? null : named.reason
  await stand(sql, named, { state: 'undone', reason: why, counted: 0 })
  return change ? { named, change } : { named }
}

/**
 * An entry has come to the place that was kept for it. Undos of its own device take effect now;
 * those of other devices are held until a lead decides, and the entry goes on counting.
 */
export async function meetItsUndos(sql: Writer, entry: EntryRow): Promise<EntryRow[]> {
  const foreign: EntryRow[] = []
  for (const undo of await undosOf(sql, entry.municipality, entry.id)) {
    if (undo.state !== 'counted') continue
    const reason = await refusalOf(sql, undo, entry)
    if (reason) {
      await stand(sql, undo, { state: 'held', reason, counted: 0 })
      foreign.push(undo)
    } else {
      await stand(sql, entry, { state: 'undone', reason: null, counted: 0 })
    }
  }
  return foreign
}

/** Why an undo cannot take an entry back by itself. An undo is never undone: no screen offers it. */
async function refusalOf(
  sql: Writer,
  undo: EntryRow,
  named: EntryRow,
): Promise<'foreign_undo' | 'malformed' | undefined> {
  if (named.kind === 'undo' || !ofTheSameBooks(undo, named)) return 'malformed'
  // A person has decided that it holds, whoever's it is.
  if (undo.decided === 1) return undefined
  if (named.device === undo.device) return undefined
  const own = await areFamily(sql, undo.municipality, undo.device, named.device)
  return own ? undefined : 'foreign_undo'
}

/**
 * An undo was judged by the campaign, day and unit it says, and these are the entry's own (see the
 * contract). If they were believed where they differ, an undo that names an open campaign would
 * take entries out of one that is signed off. Of an entry that could not be read they are not known.
 */
const ofTheSameBooks = (undo: EntryRow, named: EntryRow): boolean =>
  named.kind === 'unreadable' ||
  (undo.campaign === named.campaign && undo.day === named.day && undo.unit === named.unit)

async function stand(
  sql: Writer,
  row: EntryRow,
  standing: Pick<EntryRow, 'state' | 'reason' | 'counted' | 'decided'>,
): Promise<void> {
  Object.assign(row, standing)
  await setStanding(sql, row)
}
