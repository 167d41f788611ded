/** Who joined by which invite and when, what devices say of themselves, and who turned them away. */
export const inviteStep: readonly string[] = [
  // When and by which role an invite was made; none is known of those from before.
  `ALTER TABLE invite ADD COLUMN made {int}`,
  `ALTER TABLE invite ADD COLUMN made_by TEXT`,
  `CREATE INDEX invite_of_unit ON invite (municipality, unit)`,
  // By which invite a device came into a unit, and in which half-hour, counted as in `entry`.
  `ALTER TABLE enrolment ADD COLUMN invite TEXT`,
  `ALTER TABLE enrolment ADD COLUMN joined {int}`,
  `CREATE INDEX enrolment_of_unit ON enrolment (municipality, unit)`,
  // What a device says of itself, and what it is called by those who hand it out.
  `ALTER TABLE device ADD COLUMN app TEXT`,
  `ALTER TABLE device ADD COLUMN kept {int}`,
  `ALTER TABLE device ADD COLUMN nickname TEXT`,
  // Who has turned away all devices that joined a unit since a half-hour, and how many there were.
  `CREATE TABLE rejection (
    municipality TEXT NOT NULL, id TEXT NOT NULL, unit TEXT NOT NULL, invite TEXT,
    since {int} NOT NULL, at {int} NOT NULL, account TEXT NOT NULL, role TEXT NOT NULL,
    devices {int} NOT NULL,
    PRIMARY KEY (municipality, id)) {table}`,
]
