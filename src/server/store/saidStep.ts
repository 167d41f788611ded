import type { OfOneEngine } from './sql.ts'

/** Where the screen said trial and the day says count, or the other way round. */
export const saidOtherwise = 'said <> trial'

/**
 * Entries whose screen spoke otherwise than their day are looked for by themselves. There are few, and
 * no others are in the index, so that taking those in costs nothing more. What SQLite is to believe of
 * it is given with it: statisticsStep.ts tells why.
 */
export const saidStep: readonly (string | OfOneEngine)[] = [
  `CREATE INDEX entry_said_otherwise ON entry (municipality, campaign) WHERE ${saidOtherwise}`,
  {
    sqlite: `INSERT INTO sqlite_stat1 (tbl, idx, stat)
      VALUES ('entry', 'entry_said_otherwise', '20000 20000 10000')`,
  },
  { sqlite: 'ANALYZE sqlite_schema' },
]
