import type { MunicipalityId } from '../../contract/id.ts'
import type { Day, Week } from '../../contract/time.ts'
import { dayOf, weekOf } from '../../domain/moment.ts'
import { addDays, weekdayOf } from '../../domain/moment.ts'
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

/** The weeks in which a campaign has count days, in order. */
export const weeksOf = ({ campaign }: Pick<Shelved, 'campaign'>): Week[] =>
  [...new Set(campaign.days.count.map(weekOf))].toSorted()

/** The Monday and the Sunday of a week. */
export function daysOfWeek(week: Week): { from: Day; to: Day } {
  const [year = '', number = '1'] = week.split('-W')
  const fourth = `${year}-01-04` as Day
  const firstMonday = addDays(fourth, 1 - weekdayOf(fourth))
  const from = addDays(firstMonday, (Number(number) - 1) * 7)
  return { from, to: addDays(from, 6) }
}

export const extractWeeks = ({ weeks, nowMs }: Extract): ExtractWeek[] =>
  weeks.map((week) => {
    const days = daysOfWeek(week)
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
