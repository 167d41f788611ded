/** The schema step that everything else stands on: entries, tallies, devices, invites, staff. */
export const firstStep: readonly string[] = [
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
]
