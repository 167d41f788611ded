/** The schema step for what goes when: src/server/retention/ is all that reads and writes it. */
export const retentionStep: readonly string[] = [
  // For how many months a campaign's entries are kept (NULL: as usual), and the days on which its
  // numbers of devices were frozen, its entries let go of their devices, and it was purged.
  ...['keep_months', 'frozen_on', 'anonymised_on', 'purged_on'].map(
    (column) => `ALTER TABLE campaign ADD COLUMN ${column} {int}`,
  ),
  // How many devices stood behind a unit's figures when the devices were let go of: in a half-hour or
  // part of a day (numbered as in entry), and in the whole campaign, where day and time are -1.
  `CREATE TABLE frozen_devices (
    municipality TEXT NOT NULL, campaign TEXT NOT NULL, unit TEXT NOT NULL,
    day {int} NOT NULL, time {int} NOT NULL, devices {int} NOT NULL,
    PRIMARY KEY (municipality, campaign, unit, day, time)) {table}`,
  // Which process is at it, until when it may be (milliseconds since 1970), the last day on which all
  // was done, and whether what was overwritten has still to be made unreadable.
  `CREATE TABLE retention (
    municipality TEXT NOT NULL, holder TEXT NOT NULL, until {int} NOT NULL, ran {int},
    scrub {int} NOT NULL,
    PRIMARY KEY (municipality)) {table}`,
]
