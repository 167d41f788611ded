/** The schema step for what was signed off, by whom: src/server/signOff/ is all that writes it. */
export const signOffStep: readonly string[] = [
  // The contacts that were counted then, and the end of the audit log with the act.
  `CREATE TABLE sign_off (
    municipality TEXT NOT NULL, campaign TEXT NOT NULL, revision {int} NOT NULL, at {int} NOT NULL,
    account TEXT NOT NULL, who TEXT NOT NULL, n {int} NOT NULL,
    log_number {int} NOT NULL, log_hash TEXT NOT NULL,
    PRIMARY KEY (municipality, campaign, revision)) {table}`,
]

/** How many acts on corrections there were when figures were signed off: some come to nothing. */
export const signedActsStep: readonly string[] = ['ALTER TABLE sign_off ADD COLUMN acts {int}']
