/** The schema step that brought people, their passkeys, and the log of what was done to whom. */
export const peopleStep: readonly string[] = [
  // Somebody of the staff: which change of theirs is the latest, and the day they were last seen.
  `ALTER TABLE account ADD COLUMN version {int} NOT NULL DEFAULT 1`,
  `ALTER TABLE account ADD COLUMN seen {int}`,
  `CREATE INDEX session_of_account ON session (municipality, account)`,
  `CREATE INDEX link_of_account ON sign_in_link (municipality, account)`,

  // The public half of a passkey, for the host name it was made at. Days are counted from 1970.
  `CREATE TABLE passkey (
    municipality TEXT NOT NULL, id TEXT NOT NULL, account TEXT NOT NULL,
    host TEXT NOT NULL, public_key {bytes} NOT NULL, counter {int} NOT NULL,
    transports TEXT NOT NULL, shared {int} NOT NULL, added {int} NOT NULL, used {int},
    PRIMARY KEY (municipality, id)) {table}`,
  `CREATE INDEX passkey_of_account ON passkey (municipality, account)`,
  // What a browser has been asked to sign: good once, for some minutes, for one purpose.
  `CREATE TABLE passkey_challenge (
    municipality TEXT NOT NULL, hash {bytes} NOT NULL, purpose TEXT NOT NULL, expires {int} NOT NULL,
    PRIMARY KEY (municipality, hash)) {table}`,

  // Who did what to whom, when (milliseconds since 1970). Rows are added, never changed.
  `CREATE TABLE audit (
    municipality TEXT NOT NULL, at {int} NOT NULL, id TEXT NOT NULL,
    account TEXT NOT NULL, who TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (municipality, at, id)) {table}`,
]
