import type { BoardAnswer, UnitGroup } from '../../contract/tally.ts'
import { rollUp } from '../../domain/rollup.ts'
import { type CorrectedCell, correctedCells } from '../store/correctionQuestions.ts'
import type { Reader } from '../store/sql.ts'
import type { BoardQuestion } from './board.ts'
import type { ShownGroup, ShownPart } from './shownWeek.ts'

type Corrected = NonNullable<BoardAnswer['corrected']>

/**
 * What corrections add to the groups that are shown, or take off them: sums of the same groups, days and
 * task areas as what was counted, and beside it. So a day on which nobody has counted has them, also where
 * the days on which somebody has are held back.
 *
 * @param groups those of which all units are given to the reader
 */
export async function correctionsIn(
  sql: Reader,
  question: BoardQuestion,
  groups: readonly ShownGroup[],
): Promise<{
  of: (group: ShownGroup) => Pick<UnitGroup, 'corrected'>
  all: Corrected | undefined
}> {
  const made = await correctedCells(sql, question)
  if (made.length === 0) return { of: () => ({}), all: undefined }
  const ofGroup = new Map(groups.map((group) => [group, shownOf(group, made)]))
  const cells = rollUp([...ofGroup.values()].flat(), ['direction', 'channel', 'taskArea'])
  return {
    of: (group) => {
      const corrected = rollUp(ofGroup.get(group) ?? [], ['direction', 'channel'])
      return corrected.length > 0 ? { corrected } : {}
    },
    all: cells.length > 0 ? cells : undefined,
  }
}

type Shown = Omit<Corrected[number], 'taskArea'> & { taskArea: Corrected[number]['taskArea'] }

function shownOf({ units, guarded }: ShownGroup, made: readonly CorrectedCell[]): Shown[] {
  return made
    .filter(({ unit }) => units.includes(unit))
    .flatMap(({ day, direction, channel, task_area, n }) => {
      const part = guarded?.parts.find(({ days }) => days.includes(day))
      if (guarded && !part) return []
      return [{ direction, channel, taskArea: areaIn(part, task_area), n }]
    })
}

const areaIn = (part: ShownPart | undefined, area: CorrectedCell['task_area']) =>
  part?.pooled.has(area) ? undefined : area
