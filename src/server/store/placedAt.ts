import type { EntryRow } from './entryRow.ts'

/** A day and a time of it, as they are stored. */
export type At = { day: number; time: number }

/** Where a person has placed an entry whose clock was off, if anybody has. */
export const placedAt = ({ placed_day: day, placed_time: time }: EntryRow): At | undefined =>
  typeof day === 'number' && typeof time === 'number' ? { day, time } : undefined
