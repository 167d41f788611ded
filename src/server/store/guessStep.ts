/** How often invite codes were guessed lately, and which proofs of work have been used. */
export const guessStep: readonly string[] = [
  // Wrong codes in ten seconds (`slot`, counted from 1970): all of them (`about` empty), and those
  // of one beginning, which stands here only as a keyed hash. Rows of more than an hour ago go.
  `CREATE TABLE code_guess (
    municipality TEXT NOT NULL, about TEXT NOT NULL, slot {int} NOT NULL, n {int} NOT NULL,
    PRIMARY KEY (municipality, about, slot)) {table}`,
  // A proof is good once: it is remembered until it would have expired.
  `CREATE TABLE spent_proof (
    municipality TEXT NOT NULL, hash {bytes} NOT NULL, expires {int} NOT NULL,
    PRIMARY KEY (municipality, hash)) {table}`,
  `CREATE INDEX spent_proof_expires ON spent_proof (municipality, expires)`,
]
