/**
 * Everything that somebody may have to decide on, or has decided on. Statements that ask for it hold this
 * very condition, so that both engines find it by the index.
 */
export const toDecide = `(state IN ('held', 'declined') OR (state = 'late' AND counted = 0)
  OR decided = 1 OR doubtful = 1)`

/** The schema step for what people decide on single entries: src/server/decisions/ writes it. */
export const decisionStep: readonly string[] = [
  // Whether a person has taken an entry in that waited (1) or declined it (0). `reason` stays what it was.
  `ALTER TABLE entry ADD COLUMN decided {int}`,
  // Where a person has placed an entry whose clock was off, beside the day and time it has itself.
  `ALTER TABLE entry ADD COLUMN placed_day {int}`,
  `ALTER TABLE entry ADD COLUMN placed_time {int}`,
  // How it stood in the tallies before a person let somebody else's undo take it back.
  `ALTER TABLE entry ADD COLUMN stood TEXT`,
  `CREATE INDEX entry_to_decide ON entry (municipality, campaign, unit, day) WHERE ${toDecide}`,
]
