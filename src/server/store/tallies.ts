import { rollUp } from '../../domain/rollup.ts'
import type { EntryRow } from './entryRow.ts'
import type { Row, Writer } from './sql.ts'

/** The columns each tally is keyed by, behind the municipality. All but `n`, in the key's order. */
export const tallyKeys = {
  tally_fine: [
    'campaign',
    'trial',
    'unit',
    'day',
    'time',
    'direction',
    'channel',
    'task_area',
    'contact_type',
    'counterpart',
    'marks',
    'afterwards',
  ],
  tally_coarse: ['campaign', 'trial', 'unit', 'day', 'direction', 'channel', 'task_area'],
  tally_unit: ['campaign', 'trial', 'day', 'unit', 'direction', 'channel'],
  tally_area: ['campaign', 'trial', 'day', 'direction', 'channel', 'task_area'],
  tally_kind: [
    'campaign',
    'trial',
    'day',
    'direction',
    'channel',
    'contact_type',
    'marks',
    'afterwards',
    'unit',
  ],
  tally_time: ['campaign', 'trial', 'day', 'time', 'direction', 'unit'],
} as const

export const quietKey = ['campaign', 'trial', 'day', 'unit', 'time'] as const
export const contributorKey = ['campaign', 'unit', 'device'] as const

/** An entry that came into the tallies (+1) or out of them (−1) in this transaction. */
export type Change = { row: EntryRow; by: 1 | -1 }

/** How a table of tallies is added to. */
const additionTo = (table: string, key: readonly (keyof Part)[]) => ({
  table,
  key,
  tail: `ON CONFLICT (municipality, ${key.join()}) DO UPDATE SET n = ${table}.n + excluded.n`,
})

const toTallies = Object.entries(tallyKeys).map(([table, key]) => additionTo(table, key))
const toQuiets = additionTo('tally_quiet', quietKey)
const toContributors = additionTo('contributor', contributorKey)

/**
 * Adds what changed to every tally, in the transaction that changed it. Rows are written table by
 * table and in key order, so that two transactions never wait for each other.
 */
export async function addToTallies(sql: Writer, municipality: string, changes: readonly Change[]) {
  const contacts = partsOf(changes, 'contact', ({ quantity }) => quantity ?? 0)
  for (const addition of toTallies) await add(sql, municipality, addition, contacts)
  const quiets = partsOf(changes, 'quiet', () => 1)
  await add(sql, municipality, toQuiets, quiets)

  // A fortnight after a sign-off entries tell of no device any more: their number is frozen by then.
  const inEarnest = changes.filter(({ row }) => row.trial === 0 && row.device !== null)
  const contributions = partsOf(inEarnest, 'contact', () => 1)
  await add(sql, municipality, toContributors, contributions)
}

type Part = EntryRow & { n: number }

const partsOf = (
  changes: readonly Change[],
  kind: EntryRow['kind'],
  amountOf: (row: EntryRow) => number,
): Part[] =>
  changes
    .filter(({ row }) => row.kind === kind)
    .map(({ row, by }) => ({ ...row, ...placeOf(row), n: by * amountOf(row) }))

/** The day and time an entry counts on: its own, or where a person has placed it. */
const placeOf = ({ day, time, placed_day, placed_time }: EntryRow) => ({
  day: placed_day ?? day,
  time: placed_time ?? time,
})

async function add(
  sql: Writer,
  municipality: string,
  { table, key, tail }: ReturnType<typeof additionTo>,
  parts: readonly Part[],
): Promise<void> {
  if (parts.length === 0) return
  const cells = rollUp(parts, key).map((cell): Row => ({ ...cell, municipality }))
  await sql.insert(table, cells, tail)
}
