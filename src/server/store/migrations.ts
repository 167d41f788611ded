import { auditStep } from './auditStep.ts'
import { guessStep } from './guessStep.ts'
import { figureSetStep } from './figureSetStep.ts'
import { inviteStep } from './inviteStep.ts'
import { passwordStep } from './passwordStep.ts'
import { peopleStep } from './peopleStep.ts'
import { providerStep } from './providerStep.ts'
import { retentionStep } from './retentionStep.ts'
import type { Database } from './sql.ts'

/**
 * Numbered steps, run at start. Additive only: a server of the version before must be able to work
 * on the result, because during a rolling update it does. `{int}`, `{bytes}` and `{table}` are the
 * words in which the two engines differ.
 *
 * Every primary key leads with the municipality, so that a distributed PostgreSQL can shard by it,
 * and so that no statement can forget whose rows it is about.
 */
const steps: readonly (readonly string[])[] = [
  [
    // One row: `single` is always 1, so that two processes on an empty store cannot name it twice.
    `CREATE TABLE store (
      single {int} NOT NULL PRIMARY KEY, id TEXT NOT NULL, generation {int} NOT NULL) {table}`,

    `CREATE TABLE campaign (
      municipality TEXT NOT NULL, id TEXT NOT NULL,
      version {int} NOT NULL, signed_off {int} NOT NULL, definition TEXT NOT NULL,
      PRIMARY KEY (municipality, id)) {table}`,

    // A contact, a quiet day, an undo, or the place kept for an entry whose undo came first
    // (kind NULL). Days and half-hours are counted from 1970; src/server/store/entryRow.ts reads them.
    `CREATE TABLE entry (
      municipality TEXT NOT NULL, id {bytes} NOT NULL, kind TEXT,
      device TEXT, seq {int}, campaign TEXT, unit TEXT, day {int}, time {int},
      task_area TEXT, channel TEXT, direction TEXT, contact_type TEXT, counterpart TEXT, marks TEXT,
      quantity {int}, said {int}, afterwards {int}, doubtful {int},
      version TEXT, undoes {bytes}, rest TEXT,
      state TEXT, reason TEXT, counted {int}, trial {int}, received {int},
      PRIMARY KEY (municipality, id)) {table}`,
    `CREATE INDEX entry_of_device ON entry (municipality, device, day, seq)`,
    `CREATE INDEX entry_undoing ON entry (municipality, undoes) WHERE undoes IS NOT NULL`,

    // A second content under an id that is taken: evidence, never counted.
    `CREATE TABLE conflict (
      municipality TEXT NOT NULL, id {bytes} NOT NULL, digest {bytes} NOT NULL,
      device TEXT NOT NULL, received {int} NOT NULL, claim TEXT NOT NULL,
      PRIMARY KEY (municipality, id, digest)) {table}`,

    // The four tallies. Each is the sum of the counted contacts by its own columns.
    `CREATE TABLE tally_fine (
      municipality TEXT NOT NULL, campaign TEXT NOT NULL, trial {int} NOT NULL, unit TEXT NOT NULL,
      day {int} NOT NULL, time {int} NOT NULL, direction TEXT NOT NULL, channel TEXT NOT NULL,
      task_area TEXT NOT NULL, contact_type TEXT NOT NULL, counterpart TEXT NOT NULL,
      marks TEXT NOT NULL, afterwards {int} NOT NULL, n {int} NOT NULL,
      PRIMARY KEY (municipality, campaign, trial, unit, day, time, direction, channel, task_area,
        contact_type, counterpart, marks, afterwards)) {table}`,
    `CREATE TABLE tally_coarse (
      municipality TEXT NOT NULL, campaign TEXT NOT NULL, trial {int} NOT NULL, unit TEXT NOT NULL,
      day {int} NOT NULL, direction TEXT NOT NULL, channel TEXT NOT NULL, task_area TEXT NOT NULL,
      n {int} NOT NULL,
      PRIMARY KEY (municipality, campaign, trial, unit, day, direction, channel, task_area)) {table}`,
    `CREATE TABLE tally_unit (
      municipality TEXT NOT NULL, campaign TEXT NOT NULL, trial {int} NOT NULL, day {int} NOT NULL,
      unit TEXT NOT NULL, direction TEXT NOT NULL, channel TEXT NOT NULL, n {int} NOT NULL,
      PRIMARY KEY (municipality, campaign, trial, day, unit, direction, channel)) {table}`,
    `CREATE TABLE tally_area (
      municipality TEXT NOT NULL, campaign TEXT NOT NULL, trial {int} NOT NULL, day {int} NOT NULL,
      direction TEXT NOT NULL, channel TEXT NOT NULL, task_area TEXT NOT NULL, n {int} NOT NULL,
      PRIMARY KEY (municipality, campaign, trial, day, direction, channel, task_area)) {table}`,
    `CREATE TABLE tally_quiet (
      municipality TEXT NOT NULL, campaign TEXT NOT NULL, trial {int} NOT NULL, day {int} NOT NULL,
      unit TEXT NOT NULL, time {int} NOT NULL, n {int} NOT NULL,
      PRIMARY KEY (municipality, campaign, trial, day, unit, time)) {table}`,

    // How many counted entries stand from each device: only whether a unit has three is ever asked.
    `CREATE TABLE contributor (
      municipality TEXT NOT NULL, campaign TEXT NOT NULL, unit TEXT NOT NULL, device TEXT NOT NULL,
      n {int} NOT NULL,
      PRIMARY KEY (municipality, campaign, unit, device)) {table}`,
    // How many entries a device made for a half-hour (time) and for the whole day (time -1).
    `CREATE TABLE device_pace (
      municipality TEXT NOT NULL, device TEXT NOT NULL, day {int} NOT NULL, time {int} NOT NULL,
      n {int} NOT NULL,
      PRIMARY KEY (municipality, device, day, time)) {table}`,

    `CREATE TABLE device (
      municipality TEXT NOT NULL, id TEXT NOT NULL, secret_hash {bytes} NOT NULL,
      enrolled {int} NOT NULL, seen {int} NOT NULL, revoked TEXT,
      PRIMARY KEY (municipality, id)) {table}`,
    `CREATE TABLE enrolment (
      municipality TEXT NOT NULL, device TEXT NOT NULL, unit TEXT NOT NULL,
      from_day {int} NOT NULL, to_day {int},
      PRIMARY KEY (municipality, device, unit, from_day)) {table}`,
    `CREATE TABLE invite (
      municipality TEXT NOT NULL, id TEXT NOT NULL, unit TEXT NOT NULL,
      secret_hash {bytes} NOT NULL, code_hash {bytes} NOT NULL,
      expires {int} NOT NULL, max_uses {int} NOT NULL, uses {int} NOT NULL, revoked {int} NOT NULL,
      PRIMARY KEY (municipality, id)) {table}`,
    `CREATE UNIQUE INDEX invite_by_secret ON invite (municipality, secret_hash)`,
    `CREATE UNIQUE INDEX invite_by_code ON invite (municipality, code_hash)`,

    `CREATE TABLE account (
      municipality TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
      PRIMARY KEY (municipality, id)) {table}`,
    `CREATE TABLE account_unit (
      municipality TEXT NOT NULL, account TEXT NOT NULL, unit TEXT NOT NULL,
      PRIMARY KEY (municipality, account, unit)) {table}`,
    `CREATE TABLE sign_in_link (
      municipality TEXT NOT NULL, secret_hash {bytes} NOT NULL, account TEXT NOT NULL,
      purpose TEXT NOT NULL, expires {int} NOT NULL, reusable {int} NOT NULL,
      PRIMARY KEY (municipality, secret_hash)) {table}`,
    `CREATE TABLE session (
      municipality TEXT NOT NULL, secret_hash {bytes} NOT NULL, account TEXT NOT NULL,
      created {int} NOT NULL, seen {int} NOT NULL, came_from TEXT,
      PRIMARY KEY (municipality, secret_hash)) {table}`,
  ],
  [
    // The day of the sign-off, from which the devices' copies are kept for a fortnight more.
    `ALTER TABLE campaign ADD COLUMN locked_on {int}`,
  ],
  [
    // Devices whose credential is ours and whose row an older backup does not have.
    `CREATE TABLE stranger (
      municipality TEXT NOT NULL, device TEXT NOT NULL, secret_hash {bytes} NOT NULL,
      PRIMARY KEY (municipality, device)) {table}`,
  ],
  [
    // Which numbers a device has brought: src/server/store/numbers.ts. Those up to `seq_base` it
    // has given under another name. `copied`: the day on which it was found to be there twice.
    ...['seq_low', 'seq_high', 'seq_base', 'copied'].map(
      (column) => `ALTER TABLE device ADD COLUMN ${column} {int}`,
    ),
    // The device that it was until it took a name of its own, and the first of that line; and who
    // gave the numbers up to `seq_base`.
    ...['renewed_from', 'family', 'seq_before'].map(
      (column) => `ALTER TABLE device ADD COLUMN ${column} TEXT`,
    ),
    `CREATE INDEX device_renewed ON device (municipality, renewed_from) WHERE renewed_from IS NOT NULL`,
    `CREATE TABLE seq_gap (
      municipality TEXT NOT NULL, device TEXT NOT NULL, from_seq {int} NOT NULL,
      to_seq {int} NOT NULL, since {int} NOT NULL, campaign TEXT NOT NULL, unit TEXT NOT NULL,
      PRIMARY KEY (municipality, device, from_seq)) {table}`,
    `CREATE INDEX seq_gap_of_campaign ON seq_gap (municipality, campaign)`,
  ],
  peopleStep,
  inviteStep,
  [
    // Who saved a version of a campaign, when (milliseconds since 1970), and what it changed.
    `CREATE TABLE campaign_change (
      municipality TEXT NOT NULL, campaign TEXT NOT NULL, version {int} NOT NULL, at {int} NOT NULL,
      account TEXT, who TEXT, changes TEXT NOT NULL,
      PRIMARY KEY (municipality, campaign, version)) {table}`,
  ],
  auditStep,
  guessStep,
  providerStep,
  passwordStep,
  retentionStep,
  figureSetStep,
]

const words = {
  sqlite: { int: 'INTEGER', bytes: 'BLOB', table: 'STRICT, WITHOUT ROWID' },
  postgres: { int: 'BIGINT', bytes: 'BYTEA', table: '' },
} as const

/**
 * Brings the store up to this program's schema; a newer one is left as it is. Several processes
 * may start at once: each step's row in `migration` is its lock, taken in the step's own
 * transaction, so a second process waits and then finds the step done.
 */
export async function migrate(db: Database): Promise<void> {
  const dialect = words[db.engine]
  const spoken = (text: string) =>
    text.replace(/\{(int|bytes|table)\}/g, (_, word: keyof typeof dialect) => dialect[word])

  await createMigrationTable(db, spoken)
  for (const [at, statements] of steps.entries()) {
    await db.write(async (sql) => {
      const mine = await sql.insert(
        'migration',
        [{ version: at + 1 }],
        'ON CONFLICT (version) DO NOTHING RETURNING version',
      )
      if (mine.length === 0) return
      for (const statement of statements) await sql.all(spoken(statement))
    })
  }
}

async function createMigrationTable(db: Database, spoken: (text: string) => string) {
  const create = spoken(
    'CREATE TABLE IF NOT EXISTS migration (version {int} NOT NULL PRIMARY KEY) {table}',
  )
  try {
    await db.write((sql) => sql.all(create))
  } catch (error) {
    // PostgreSQL lets two processes pass IF NOT EXISTS at once; the slower one fails and finds it made.
    if (db.engine === 'sqlite') throw error
    await db.write((sql) => sql.all(create))
  }
}
