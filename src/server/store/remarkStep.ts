/** The schema step for what leads remark on days: src/server/remarks/ is all that writes it. */
export const remarkStep: readonly string[] = [
  // Its units with commas between; days since 1970; times as the Danish clock shows them, or none; who
  // wrote it last, and when (milliseconds since 1970).
  `CREATE TABLE remark (
    municipality TEXT NOT NULL, id TEXT NOT NULL, campaign TEXT NOT NULL, units TEXT NOT NULL,
    from_day {int} NOT NULL, to_day {int} NOT NULL, from_clock TEXT, to_clock TEXT,
    said TEXT NOT NULL, at {int} NOT NULL, who TEXT NOT NULL,
    PRIMARY KEY (municipality, id)) {table}`,
]
