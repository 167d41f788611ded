/**
 * The schema step for what staff correct: src/server/correction/ is all that writes it. An act is what
 * somebody signed; its lines are what it adds to cells of the figures or takes off them. Of a move the
 * lines come to nought, and what takes an act back has its lines with the opposite signs.
 */
export const correctionStep: readonly string[] = [
  `CREATE TABLE correction_act (
    municipality TEXT NOT NULL, campaign TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
    at {int} NOT NULL, account TEXT NOT NULL, who TEXT NOT NULL, reason TEXT, note TEXT,
    unit TEXT NOT NULL, day {int} NOT NULL, to_unit TEXT NOT NULL, to_day {int} NOT NULL,
    channel TEXT, task_area TEXT, takes_back TEXT,
    PRIMARY KEY (municipality, campaign, id)) {table}`,
  // Nothing is taken back twice, whoever asks at once.
  `CREATE UNIQUE INDEX correction_taken_back ON correction_act (municipality, campaign, takes_back)
   WHERE takes_back IS NOT NULL`,
  `CREATE TABLE correction (
    municipality TEXT NOT NULL, campaign TEXT NOT NULL, day {int} NOT NULL, unit TEXT NOT NULL,
    act TEXT NOT NULL, nth {int} NOT NULL, direction TEXT NOT NULL, channel TEXT NOT NULL,
    task_area TEXT NOT NULL, contact_type TEXT NOT NULL, counterpart TEXT NOT NULL,
    marks TEXT NOT NULL, afterwards {int} NOT NULL, n {int} NOT NULL,
    PRIMARY KEY (municipality, campaign, day, unit, act, nth)) {table}`,
  `CREATE INDEX correction_of_act ON correction (municipality, campaign, act)`,
  // What the corrections came to when figures were signed off.
  `ALTER TABLE sign_off ADD COLUMN corrected {int}`,
]
