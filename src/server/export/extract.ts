import type { MunicipalityId } from '../../contract/id.ts'
import type { Day, Week } from '../../contract/time.ts'
import { boundsOfWeek } from '../../domain/countWeek.ts'
import { dayOf } from '../../domain/moment.ts'
import { isOver, type ShownGroup, shownInWeek } from '../board/shownWeek.ts'
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

/** The groups of units that a file's figures of a week are given for, and how. */
export const groupsIn = (
  sql: Snapshot,
  extract: Extract,
  { from }: ExtractWeek,
): Promise<ShownGroup[]> => shownInWeek(sql, extract, { day: from, today: dayOf(extract.nowMs) })
