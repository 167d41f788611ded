/**
 * Two more tallies for boards: by kind of contact, and by half-hour. What has been counted until now
 * is in the fine tally, and is added up from there. The unit comes last in both keys: what is added
 * up over all units then lies in its order, and nothing has to be sorted.
 */
export const boardTalliesStep: readonly string[] = [
  `CREATE TABLE tally_kind (
    municipality TEXT NOT NULL, campaign TEXT NOT NULL, trial {int} NOT NULL, day {int} NOT NULL,
    direction TEXT NOT NULL, channel TEXT NOT NULL, contact_type TEXT NOT NULL,
    marks TEXT NOT NULL, afterwards {int} NOT NULL, unit TEXT NOT NULL, n {int} NOT NULL,
    PRIMARY KEY (municipality, campaign, trial, day, direction, channel, contact_type, marks,
      afterwards, unit)) {table}`,
  `CREATE TABLE tally_time (
    municipality TEXT NOT NULL, campaign TEXT NOT NULL, trial {int} NOT NULL, day {int} NOT NULL,
    time {int} NOT NULL, direction TEXT NOT NULL, unit TEXT NOT NULL, n {int} NOT NULL,
    PRIMARY KEY (municipality, campaign, trial, day, time, direction, unit)) {table}`,
  `INSERT INTO tally_kind
     (municipality, campaign, trial, day, unit, direction, channel, contact_type, marks, afterwards, n)
   SELECT municipality, campaign, trial, day, unit, direction, channel, contact_type, marks,
     afterwards, CAST(sum(n) AS BIGINT)
   FROM tally_fine
   GROUP BY municipality, campaign, trial, day, unit, direction, channel, contact_type, marks,
     afterwards`,
  `INSERT INTO tally_time (municipality, campaign, trial, day, time, direction, unit, n)
   SELECT municipality, campaign, trial, day, time, direction, unit, CAST(sum(n) AS BIGINT)
   FROM tally_fine
   GROUP BY municipality, campaign, trial, day, time, direction, unit`,
]
