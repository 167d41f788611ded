import type { Direction } from '../contract/entry.ts'
import type { ChannelId } from '../contract/id.ts'
import type { BoardAnswer } from '../contract/tally.ts'
import { totalOf } from './rollup.ts'

/** A share in tenths of a per cent: 525 is 52.5 %. Whole numbers, so that adding them up is exact. */
export type Tenths = number

const whole: Tenths = 1000

/**
 * How large a part is of its base, rounded half up; nothing has no share of nothing. Worked out in
 * whole numbers: a quotient first would let an exact half fall to either side.
 */
export const shareOf = (n: number, base: number): Tenths | undefined =>
  base > 0 ? Math.floor((2 * whole * n + base) / (2 * base)) : undefined

/** By how much a number has changed, of what it was; nothing grows by no share. Half rounds away from nought. */
export function changeOf(now: number, then: number): Tenths | undefined {
  const share = shareOf(Math.abs(now - then), then)
  return share === undefined || now >= then ? share : -share
}

/** What a list of shares leaves to 100.0: the parts it does not name, and what rounding moved. */
export const remainderOf = (shares: readonly Tenths[]): Tenths =>
  shares.reduce((left, share) => left - share, whole)

/** One line of a list of shares. */
type Part<Of> = { of: Of; n: number; share: Tenths | undefined }

/** Parts of one base. `remainder` is what must be told beside the shares unless it is zero. */
export type Parts<Of> = { total: number; parts: Part<Of>[]; remainder: Tenths }

type Cell = BoardAnswer['cells'][number]

/**
 * The contacts of one direction by channel, in the given order, each with its share of that
 * direction's total. Incoming and outgoing are never each other's base.
 */
export function channelParts(
  cells: readonly Pick<Cell, 'direction' | 'channel' | 'n'>[],
  direction: Direction,
  channels: readonly ChannelId[],
): Parts<ChannelId> {
  const own = cells.filter((cell) => cell.direction === direction)
  const total = totalOf(own)
  const parts = channels.map((of) => {
    const n = totalOf(own.filter(({ channel }) => channel === of))
    return { of, n, share: shareOf(n, total) }
  })
  const remainder = total > 0 ? remainderOf(parts.map(({ share = 0 }) => share)) : 0
  return { total, parts, remainder }
}

/** Contacts laid out in rows and columns, with the sums that stand at the edges. */
export type Crossing<Row, Column> = {
  at: (row: Row, column: Column) => number
  ofRow: (row: Row) => number
  ofColumn: (column: Column) => number
  total: number
}

/** Crosses parts by what names their row and their column. What is not there is zero. */
export function crossingOf<Each extends { n: number }, Row, Column>(
  parts: readonly Each[],
  rowOf: (part: Each) => Row,
  columnOf: (part: Each) => Column,
): Crossing<Row, Column> {
  const cells = new Map<Row, Map<Column, number>>()
  const columns = new Map<Column, number>()
  for (const part of parts) {
    const row = cells.get(rowOf(part)) ?? new Map<Column, number>()
    const column = columnOf(part)
    row.set(column, (row.get(column) ?? 0) + part.n)
    cells.set(rowOf(part), row)
    columns.set(column, (columns.get(column) ?? 0) + part.n)
  }
  return {
    at: (row, column) => cells.get(row)?.get(column) ?? 0,
    ofRow: (row) => [...(cells.get(row)?.values() ?? [])].reduce((sum, n) => sum + n, 0),
    ofColumn: (column) => columns.get(column) ?? 0,
    total: totalOf(parts),
  }
}
