import { areas, types } from './story.ts'

/** What was counted in a cell of a unit's day as of a look, which nobody is told, and how often. */
export type Term = {
  unit: string
  day: string
  area: string
  type: string
  at: number
  times: number
}

/** What corrections come to in a cell: a number that somebody wrote, and what was moved. */
export type Corrected = {
  unit: string
  day: string
  area: string
  type: string
  written: number
  moved: Term[]
}
type Place = Pick<Corrected, 'unit' | 'day' | 'area' | 'type'>

const keyOf = ({ unit, day, area, type }: Place) => [unit, day, area, type].join()

/**
 * Follows what corrections come to, cell by cell, without asking the store: of moves as sums of what was
 * counted when they were made, since an attacker knows no more of them.
 */
export function openLedger() {
  const cells = new Map<string, Corrected>()
  const acts = new Map<string, Corrected[]>()

  const add = (lines: readonly Corrected[], sign: 1 | -1) => {
    for (const line of lines) {
      const cell = cells.get(keyOf(line)) ?? { ...line, written: 0, moved: [] }
      const moved = line.moved.map((term) => ({ ...term, times: sign * term.times }))
      cells.set(keyOf(line), {
        ...cell,
        written: cell.written + sign * line.written,
        moved: [...cell.moved, ...moved],
      })
    }
  }
  return {
    write(id: string, place: Place, n: number) {
      const lines = [{ ...place, written: n, moved: [] }]
      acts.set(id, lines)
      add(lines, 1)
    },
    /** All that stands in one unit's day goes to another, with what was corrected in it before. */
    move(
      id: string,
      from: { unit: string; day: string },
      to: { unit: string; day: string },
      at: number,
    ) {
      const out = areas.flatMap((area) =>
        types.map((type): Corrected => {
          const place = { ...from, area, type }
          const { written = 0, moved = [] } = cells.get(keyOf(place)) ?? {}
          return { ...place, written, moved: [...moved, { ...place, at, times: 1 }] }
        }),
      )
      const lines = [
        ...out.map((line) => ({ ...line, ...to })),
        ...out.map((line) => ({
          ...{ ...line, written: -line.written },
          moved: line.moved.map((term) => ({ ...term, times: -term.times })),
        })),
      ]
      acts.set(id, lines)
      add(lines, 1)
    },
    takeBack(id: string) {
      add(acts.get(id) ?? [], -1)
      acts.delete(id)
    },
    /** Every act that stands. */
    standing: () => [...acts.keys()],
    now: (): Corrected[] => [...cells.values()],
  }
}
