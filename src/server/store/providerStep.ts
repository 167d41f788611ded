/** The schema step that brought sign-in by the municipality's own provider. */
export const providerStep: readonly string[] = [
  // Who somebody is at a provider: issuer and subject, and never an e-mail address. Where by_claim
  // is 1, the account was made by what the provider says and follows it. Days count from 1970.
  `CREATE TABLE identity (
    municipality TEXT NOT NULL, id TEXT NOT NULL, account TEXT NOT NULL,
    issuer TEXT NOT NULL, subject TEXT NOT NULL, by_claim {int} NOT NULL,
    added {int} NOT NULL, used {int},
    PRIMARY KEY (municipality, id)) {table}`,
  `CREATE UNIQUE INDEX identity_of_subject ON identity (municipality, issuer, subject)`,
  `CREATE INDEX identity_of_account ON identity (municipality, account)`,

  // Somebody who has gone to the provider and is to come back: once, within minutes, in the same
  // browser. state and browser are hashes; session is that of who was signed in here.
  `CREATE TABLE provider_visit (
    municipality TEXT NOT NULL, state {bytes} NOT NULL, browser {bytes} NOT NULL,
    verifier TEXT NOT NULL, nonce TEXT NOT NULL, issuer TEXT NOT NULL, redirect TEXT NOT NULL,
    wants TEXT NOT NULL, session {bytes}, page TEXT NOT NULL, expires {int} NOT NULL,
    PRIMARY KEY (municipality, state)) {table}`,
]
