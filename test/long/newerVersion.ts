import type { Change } from './sourceTree.ts'

/**
 * A version after this one, as a rolling deployment meets it: entries of the next minor version with
 * a field that this one does not know, a schema step in the style of expanding first, a server that
 * fills the new column and says more in its answers, and an app that writes the new field.
 *
 * It is made from the sources at hand and not taken from the history: no version has been released
 * yet, so none in the field is owed anything, and a checkout need not have a history. Whatever the
 * older of two versions must bear, the sources at hand bear here, as app and as server.
 *
 * The new field stays among the rest while both versions write, as it must: a repeat is compared by
 * all that was said, and may meet the other version.
 */
export const newerVersion: readonly Change[] = [
  ['src/contract/entryWords.ts', "entryVersion = '1.1'", "entryVersion = '1.2'"],
  ['src/app/tap/contactOf.ts', "entered: 'at_once',", "entered: 'at_once',\n    reached: true,"],
  [
    'src/server/store/migrations.ts',
    '\n]\n\nconst words = {\n',
    `
  [
    'ALTER TABLE entry ADD COLUMN reached {int}',
    'CREATE TABLE reached_unit (municipality TEXT NOT NULL, unit TEXT NOT NULL, n {int} NOT NULL, PRIMARY KEY (municipality, unit)) {table}',
    'CREATE INDEX entry_reached ON entry (municipality, campaign, reached)',
  ],
]

const words = {
`,
  ],
  [
    'src/server/store/entryRow.ts',
    "afterwards: entry.entered === 'afterwards' ? 1 : 0,",
    "afterwards: entry.entered === 'afterwards' ? 1 : 0,\n        reached: entry['reached'] === true ? 1 : null,",
  ],
  [
    'src/server/store/entryRow.ts',
    '  received: dayNumber(today),\n})',
    '  received: dayNumber(today),\n  reached: null,\n})',
  ],
  [
    'src/server/http/counterRoutes.ts',
    '        receipts,\n',
    "        receipts,\n        advice: 'none',\n",
  ],
]

/** What an app of that version says besides. */
export const saidByNewer = { v: '1.1', reached: true }
