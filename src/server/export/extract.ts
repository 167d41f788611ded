import type { MunicipalityId } from '../../contract/id.ts'
import type { Day, Week } from '../../contract/time.ts'
import { boundsOfWeek } from '../../domain/countWeek.ts'
import { dayOf } from '../../domain/moment.ts'
import type { FigureGroup } from '../../domain/smallUnits.ts'
import { groupsFor, isOver } from '../board/board.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import type { Snapshot } from '../store/sql.ts'

/** What a file is made of: some weeks of a campaign, as one snapshot of the store holds them. */
export type Extract = {
  municipality: MunicipalityId
  shelved: Shelved
  weeks: readonly Week[]
  nowMs: number
}

/** A week of an extract, from Monday to Sunday, with the groups its units are shown in. */
export type ExtractWeek = { week: Week; from: Day; to: Day; over: boolean }

export const extractWeeks = ({ weeks, nowMs }: Extract): ExtractWeek[] =>
  weeks.map((week) => {
    const days = boundsOfWeek(week)
    return { week, ...days, over: isOver(days.to, dayOf(nowMs)) }
  })

/**
 * The groups of units that a file's figures are given for. Once a week is over its totals are
 * given for every unit; anything by day or time never is for a small one.
 */
export async function groupsIn(
  sql: Snapshot,
  { shelved, municipality }: Extract,
  weekOver: boolean,
): Promise<FigureGroup[]> {
  const groups = await groupsFor(sql, { shelved, municipality, weekOver })
  return groups.filter(({ withheld }) => !withheld)
}
