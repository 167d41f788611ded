import type { BoardAnswer } from '../../../src/contract/tally.ts'
import type { Look } from './play.ts'

/**
 * Of a number that was clicked one gets cells that come to it, each as it is in the file of all cells:
 * which is read below, so that there is nothing more in them to reckon with.
 */
export function isInTheFile({ behind, cells }: Look['answers']): void {
  const known = new Set(cells.map((line) => JSON.stringify(line)))
  for (const { view, n, lines } of behind) {
    const sum = sumOf(read(lines))
    if (sum !== n) throw new Error(`${view} is ${n}, and its cells come to ${sum}`)
    const other = lines.find((line) => !known.has(JSON.stringify(line)))
    if (other) throw new Error(`${view} tells more than the file: ${JSON.stringify(other)}`)
  }
}

/** What came late is told of units that are shown by themselves: of those, everything is known anyway. */
export function isOfOpenUnits({ late = [], groups }: BoardAnswer): void {
  const open = groups.filter(({ units }) => units.length === 1)
  const most = sumOf(open.flatMap(({ figures = [] }) => figures))
  const base = late.reduce((sum, { of }) => sum + of, 0)
  if (base > most || sumOf(late) > base)
    throw new Error(`${base} late ones are of more than ${most}`)
}

type Line = Record<string, string>
const read = (lines: readonly Line[]) => lines.map((line) => ({ n: Number(line['antal']) }))
const sumOf = (rows: readonly { n: number }[]): number => rows.reduce((sum, { n }) => sum + n, 0)
