/** The schema step by which each week keeps how its figures are shown: src/server/campaign/settleWeeks.ts */
export const weekStep: readonly string[] = [
  // The Sunday up to which the weeks that are over are settled.
  `ALTER TABLE campaign ADD COLUMN settled_to {int}`,
  // By the Monday of a week that is over: the groups of units its figures are shown in (JSON).
  `CREATE TABLE week_groups (
    municipality TEXT NOT NULL, campaign TEXT NOT NULL, monday {int} NOT NULL, kept TEXT NOT NULL,
    PRIMARY KEY (municipality, campaign, monday)) {table}`,
]
