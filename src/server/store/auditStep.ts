/** The schema step that made the log of acts a chain: src/server/audit/auditRow.ts reads its rows. */
export const auditStep: readonly string[] = [
  // The end of each municipality's chain. Whoever adds to the chain holds this row until it is through.
  `CREATE TABLE audit_head (
    municipality TEXT NOT NULL, number {int} NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (municipality)) {table}`,
  // Rows are added, never changed. What stands in the table audit from before is taken in by the next
  // act: a server of the version before may still be writing there.
  `CREATE TABLE audit_entry (
    municipality TEXT NOT NULL, number {int} NOT NULL, at {int} NOT NULL, act TEXT NOT NULL,
    account TEXT, who TEXT NOT NULL, role TEXT NOT NULL, subject TEXT NOT NULL,
    was TEXT, became TEXT, details TEXT NOT NULL, request TEXT, salt TEXT NOT NULL,
    imported {int} NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (municipality, number)) {table}`,
  // What is counted until its half-hour or day is over, and is one entry then.
  `CREATE TABLE audit_pending (
    municipality TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL, since {int} NOT NULL,
    until {int} NOT NULL, details TEXT NOT NULL, n {int} NOT NULL,
    PRIMARY KEY (municipality, act, subject, since)) {table}`,
  // Signed with a key from outside the database. removed: how many rows up to it were taken away.
  `CREATE TABLE audit_checkpoint (
    municipality TEXT NOT NULL, number {int} NOT NULL, hash TEXT NOT NULL, removed {int} NOT NULL,
    at {int} NOT NULL, signature TEXT NOT NULL,
    PRIMARY KEY (municipality, number)) {table}`,
]
