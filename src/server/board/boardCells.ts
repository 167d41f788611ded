import type { TaskAreaId } from '../../contract/id.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { rollUp } from '../../domain/rollup.ts'
import type { Reader } from '../store/sql.ts'
import { figuresOfAreas, figuresOfAreasIn } from '../store/tallyQuestions.ts'
import type { BoardQuestion } from './board.ts'
import type { ShownGroup } from './shownWeek.ts'
import { allOr } from './wantedOf.ts'

type Cell = Omit<BoardAnswer['cells'][number], 'taskArea'> & { taskArea: TaskAreaId | undefined }

/** What the groups that are shown have together, by direction, channel and task area. */
export async function cellsOf(
  sql: Reader,
  question: BoardQuestion,
  whole: readonly ShownGroup[],
): Promise<BoardAnswer['cells']> {
  const plain = whole.filter((group) => !hasMore(group))
  const shown = plain.flatMap(({ units }) => units)
  const units = allOr(question.shelved, shown)
  const areas =
    units === 'all'
      ? await figuresOfAreas(sql, question)
      : await figuresOfAreasIn(sql, question, units)
  const cells = areas.map(({ task_area: taskArea, direction, channel, n }): Cell => {
    return { direction, channel, taskArea, n }
  })
  const guarded: Cell[] = []
  for (const { units, guarded: shownBy } of whole.filter(hasMore)) {
    for (const { days, pooled } of shownBy?.parts ?? []) {
      for (const { task_area, ...figure } of await figuresOfAreasIn(sql, question, units, days)) {
        guarded.push({ ...figure, taskArea: pooled.has(task_area) ? undefined : task_area })
      }
    }
  }
  return guarded.length === 0
    ? cells
    : rollUp([...cells, ...guarded], ['direction', 'channel', 'taskArea'])
}

/** The task areas that stand together in what is shown. */
export const pooledIn = (whole: readonly ShownGroup[]): TaskAreaId[] => [
  ...new Set(
    whole.flatMap(({ guarded }) => (guarded?.parts ?? []).flatMap(({ pooled }) => [...pooled])),
  ),
]

/** Whether more is to be seen to than which units it is of. */
const hasMore = ({ guarded }: ShownGroup): boolean =>
  guarded !== undefined &&
  (guarded.waiting.length > 0 || guarded.parts.some(({ pooled }) => pooled.size > 0))
