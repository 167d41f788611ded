/** Which units stand together in a campaign's figures, as it was when the first was counted. */
export const figureSetStep: readonly string[] = [
  `CREATE TABLE figure_set (
    municipality TEXT NOT NULL, campaign TEXT NOT NULL, unit TEXT NOT NULL,
    nth {int} NOT NULL, place {int} NOT NULL, core {int} NOT NULL,
    PRIMARY KEY (municipality, campaign, unit)) {table}`,
]
