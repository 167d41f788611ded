import type { OfOneEngine } from './sql.ts'

/**
 * How many entries there are in an index, how many share its first word, its first two, and so on; and
 * how many bytes one takes, without which whole readings would go by the devices.
 */
const entriesAlike = {
  entry: '10000000 10000000 1 sz=157',
  entry_of_device: '10000000 10000000 10000 500 1 sz=53',
  entry_undoing: '100000 100000 1',
  entry_to_decide: '20000 20000 10000 200 20',
  entry_late: '20000 20000 10000',
}

/**
 * What SQLite is to believe of the entries of a large municipality. Told nothing, it takes ten to be
 * one municipality's, prefers the primary key to every index of the few entries that wait or came late,
 * and reads all of them: 1.4 s at ten million. Given and not measured, so that every store asks in the
 * same way and a test can hold it. PostgreSQL measures for itself.
 */
export const statisticsStep: readonly OfOneEngine[] = [
  // Makes the table of statistics where there is none, and reads it where there is.
  { sqlite: 'ANALYZE sqlite_schema' },
  ...Object.entries(entriesAlike).map(([index, alike]) => ({
    sqlite: `INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('entry', '${index}', '${alike}')`,
  })),
  { sqlite: 'ANALYZE sqlite_schema' },
]
