import type { BusyHours } from '../../../src/contract/busyHours.ts'
import type { UnitId } from '../../../src/contract/id.ts'
import type { BoardAnswer } from '../../../src/contract/tally.ts'
import { totalOf } from '../../../src/domain/rollup.ts'
import type { CellChoice } from '../../../src/server/export/boardPart.ts'

/** A number that stands on a board, and how its cells are asked for. */
export type BoardNumber = { n: number; choice: CellChoice; row?: readonly UnitId[] }

/** Every kind of number that can be clicked on a board, each kind once for every value it has. */
export function numbersOf({ cells, kinds, groups }: BoardAnswer): BoardNumber[] {
  const directions = [...new Set(cells.map(({ direction }) => direction))]
  const channels = [...new Set(cells.map(({ channel }) => channel))]
  return directions.flatMap((direction): BoardNumber[] => {
    const own = cells.filter((cell) => cell.direction === direction)
    const ofKind = kinds.filter((kind) => kind.direction === direction)
    const areas = [...new Set(own.map(({ taskArea }) => taskArea))]
    const types = [...new Set(ofKind.map(({ contactType }) => contactType))]
    return [
      { n: totalOf(own), choice: { direction } },
      ...channels.map((channel) => ({
        n: totalOf(own.filter((cell) => cell.channel === channel)),
        choice: { direction, channel },
      })),
      ...areas.map((taskArea) => ({
        n: totalOf(own.filter((cell) => cell.taskArea === taskArea)),
        choice: { direction, area: taskArea ?? ('' as const) },
      })),
      ...types.map((contactType) => ({
        n: totalOf(ofKind.filter((kind) => kind.contactType === contactType)),
        choice: { direction, type: contactType ?? ('' as const) },
      })),
      ...(['misdirected', 'afterwards'] as const).map((only) => ({
        n: totalOf(ofKind.filter((kind) => kind[only])),
        choice: { direction, only },
      })),
      ...groups.flatMap(({ units, figures }) =>
        figures
          ? [
              {
                n: totalOf(figures.filter((figure) => figure.direction === direction)),
                ...{ choice: { direction }, row: units },
              },
            ]
          : [],
      ),
    ]
  })
}

/** The same for busy hours. */
export const numbersOfHours = ({ cells }: BusyHours): BoardNumber[] =>
  cells.map(({ n, ...choice }) => ({ n, choice }))
