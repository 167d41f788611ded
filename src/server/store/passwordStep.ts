/** Passwords, recovery codes, delays after wrong ones, and what is told of a session to its owner. */
export const passwordStep: readonly string[] = [
  // What is typed beside a password, in small letters.
  `ALTER TABLE account ADD COLUMN user_name TEXT`,
  `CREATE UNIQUE INDEX account_by_user_name ON account (municipality, user_name)
    WHERE user_name IS NOT NULL`,
  // argon2id with what it was made by, so that more can be asked of the next one.
  `CREATE TABLE password (
    municipality TEXT NOT NULL, account TEXT NOT NULL, hash {bytes} NOT NULL, salt {bytes} NOT NULL,
    memory {int} NOT NULL, passes {int} NOT NULL, lanes {int} NOT NULL, changed {int} NOT NULL,
    PRIMARY KEY (municipality, account)) {table}`,
  `CREATE TABLE recovery_code (
    municipality TEXT NOT NULL, hash {bytes} NOT NULL, account TEXT NOT NULL, made {int} NOT NULL,
    PRIMARY KEY (municipality, hash)) {table}`,
  `CREATE INDEX recovery_code_of_account ON recovery_code (municipality, account)`,
  // How often a user name was tried in vain, whether there is one of that name or not.
  `CREATE TABLE sign_in_delay (
    municipality TEXT NOT NULL, name {bytes} NOT NULL, wrong {int} NOT NULL,
    last {int} NOT NULL, until {int} NOT NULL,
    PRIMARY KEY (municipality, name)) {table}`,
  // A session's name to its owner, how and in which kind of browser it was opened, and when somebody
  // last proved to be there.
  `ALTER TABLE session ADD COLUMN handle TEXT`,
  `ALTER TABLE session ADD COLUMN opened_by TEXT`,
  `ALTER TABLE session ADD COLUMN browser TEXT`,
  `ALTER TABLE session ADD COLUMN fresh {int}`,
]
