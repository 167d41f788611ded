/** The schema step for screens on walls: src/server/access/screens.ts is all that writes it. */
export const screenStep: readonly string[] = [
  // The hash of its cookie comes with its first question. The units that were given to whoever paired it,
  // with commas between, and all where there are none; the day on which it was last seen.
  `CREATE TABLE screen (
    municipality TEXT NOT NULL, id TEXT NOT NULL, campaign TEXT NOT NULL, name TEXT NOT NULL,
    department TEXT, unit TEXT, given TEXT, code_hash {bytes} NOT NULL, secret_hash {bytes},
    account TEXT NOT NULL, who TEXT NOT NULL, made {int} NOT NULL, seen {int},
    PRIMARY KEY (municipality, id)) {table}`,
]
