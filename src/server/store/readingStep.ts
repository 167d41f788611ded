/** The schema step for what spreadsheets read by themselves: src/server/export/readingAddresses.ts */
export const readingStep: readonly string[] = [
  `CREATE TABLE reading_address (
    municipality TEXT NOT NULL, id TEXT NOT NULL, campaign TEXT NOT NULL, name TEXT NOT NULL,
    dimensions TEXT NOT NULL, secret_hash {bytes} NOT NULL, made {int} NOT NULL, who TEXT NOT NULL,
    seen {int},
    PRIMARY KEY (municipality, id)) {table}`,
]
