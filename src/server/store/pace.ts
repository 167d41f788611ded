import { rollUp } from '../../domain/rollup.ts'
import { type EntryRow, hexOf } from './entryRow.ts'
import type { Row, Writer } from './sql.ts'
import type { Change } from './tallies.ts'

/** More from one device than a person can count: what goes beyond is held, not dropped. */
const limits = { halfHour: 300, day: 1500 }

/** Stands for the whole day where the others name a half-hour or a part of the day. */
const wholeDay = -1

/**
 * Holds the entries that go beyond what one device may count for a half-hour or a day. Which ones
 * they are is settled by `seq`, so that it does not depend on the order they arrive in: an entry
 * can only ever be pushed out by an earlier one, never let back in but by a person: what that has
 * decided on stays.
 *
 * @returns the entries that were in the tallies and are not any more
 */
export async function settlePace(sql: Writer, arrived: readonly EntryRow[]): Promise<Change[]> {
  const paced = arrived.filter(({ kind }) => kind === 'contact' || kind === 'quiet')
  const parts = paced.flatMap((row) => [
    { ...row, n: 1 },
    { ...row, time: wholeDay, n: 1 },
  ])
  const slots = await countIn(sql, rollUp(parts, ['municipality', 'device', 'day', 'time']))
  return holdTooMany(sql, slots, paced)
}

/** The same for entries that were here and held, and have only now come to stand. */
export async function settlePaceAgain(
  sql: Writer,
  standing: readonly EntryRow[],
): Promise<Change[]> {
  const slots: Slot[] = []
  for (const [day, rows] of Map.groupBy(standing, (row) => row.day)) {
    const times = new Set([wholeDay, ...rows.map(({ time }) => time)])
    const ofDay = await sql.all<Slot>(
      `SELECT municipality, device, day, time, n FROM device_pace
       WHERE municipality = $1 AND device = $2 AND day = $3`,
      [rows[0]?.municipality ?? null, rows[0]?.device ?? null, day],
    )
    slots.push(...ofDay.filter(({ time }) => times.has(time)))
  }
  return holdTooMany(sql, slots, standing)
}

async function holdTooMany(
  sql: Writer,
  slots: readonly Slot[],
  paced: readonly EntryRow[],
): Promise<Change[]> {
  const pushed: Change[] = []
  for (const slot of slots) {
    const limit = slot.time === wholeDay ? limits.day : limits.halfHour
    if (slot.n > limit) pushed.push(...(await holdBeyond(sql, slot, limit, paced)))
  }
  return pushed
}

type Slot = { municipality: string; device: string; day: number; time: number; n: number }

const countIn = (sql: Writer, slots: Row[]): Promise<Slot[]> =>
  sql.insert<Slot>(
    'device_pace',
    slots,
    `ON CONFLICT (municipality, device, day, time)
     DO UPDATE SET n = device_pace.n + excluded.n RETURNING municipality, device, day, time, n`,
  )

async function holdBeyond(
  sql: Writer,
  { municipality, device, day, time }: Slot,
  limit: number,
  arrived: readonly EntryRow[],
): Promise<Change[]> {
  const inSlot = `municipality = $1 AND device = $2 AND day = $3
    AND kind IN ('contact', 'quiet') AND (time = $4 OR $4 = ${wholeDay})`
  const slot = [municipality, device, day, time]
  const [last] = await sql.all<{ seq: number }>(
    `SELECT seq FROM entry WHERE ${inSlot} ORDER BY seq, id LIMIT 1 OFFSET $5`,
    [...slot, limit - 1],
  )
  if (!last) return []

  const mine = arrived.filter((row) => row.day === day && (time === wholeDay || row.time === time))
  const onlyNewBeyond = mine.every(({ seq }) => (seq ?? 0) > last.seq)
  const beyond = onlyNewBeyond
    ? mine
    : await sql.all<EntryRow>(
        `SELECT * FROM entry WHERE ${inSlot} AND seq > $5 AND state IN ('counted', 'late')
           AND decided IS NULL`,
        [...slot, last.seq],
      )
  return hold(sql, beyond, arrived)
}

async function hold(
  sql: Writer,
  beyond: readonly EntryRow[],
  arrived: readonly EntryRow[],
): Promise<Change[]> {
  const arrivedById = new Map(arrived.map((row) => [hexOf(row.id), row]))
  const pushed: Change[] = []
  for (const row of beyond.filter(({ state }) => state === 'counted' || state === 'late')) {
    const mine = arrivedById.get(hexOf(row.id))
    if (!mine && row.counted === 1) pushed.push({ row, by: -1 })
    // An entry of this very delivery is not in the tallies yet: its row alone has to change.
    Object.assign(mine ?? {}, { state: 'held', reason: 'rate', counted: 0 })
    await sql.all(
      `UPDATE entry SET state = 'held', reason = 'rate', counted = 0
       WHERE municipality = $1 AND id = $2`,
      [row.municipality, row.id],
    )
  }
  return pushed
}
