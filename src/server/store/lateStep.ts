/**
 * What came late is looked for by itself. Only late entries are in the index, so that taking in any
 * other costs nothing more.
 */
export const lateStep: readonly string[] = [
  `CREATE INDEX entry_late ON entry (municipality, campaign) WHERE state = 'late'`,
]
