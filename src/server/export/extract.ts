import type { MunicipalityId } from '../../contract/id.ts'
import type { Day, Week } from '../../contract/time.ts'
import { boundsOfWeek } from '../../domain/countWeek.ts'
import { dayOf } from '../../domain/moment.ts'
import { isOver, type ShownGroup, shownInWeek } from '../board/shownWeek.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import type { Snapshot } from '../store/sql.ts'
import type { BoardPart } from './boardPart.ts'

/** What a file is made of: some weeks of a campaign, as one snapshot of the store holds them. */
export type Extract = {
  municipality: MunicipalityId
  shelved: Shelved
  weeks: readonly Week[]
  nowMs: number
  /** The first and the last day that it is of; without them, all there are. */
  since?: Day
  until?: Day
  /** One number of a board; without it, everything. */
  part?: BoardPart
}

/** A week of an extract, from Monday to Sunday, with the groups its units are shown in. */
export type ExtractWeek = { week: Week; from: Day; to: Day; over: boolean }

export const extractWeeks = ({ weeks, nowMs, since, until }: Extract): ExtractWeek[] =>
  weeks
    .map((week) => {
      const { from, to } = boundsOfWeek(week)
      const first = since !== undefined && since > from ? since : from
      const last = until !== undefined && until < to ? until : to
      return { week, from: first, to: last, over: isOver(to, dayOf(nowMs)) }
    })
    .filter(({ from, to }) => from <= to)

/** The groups of units that a file's figures of a week are given for, and how. */
export async function groupsIn(
  sql: Snapshot,
  extract: Extract,
  { week, from, to }: ExtractWeek,
): Promise<ShownGroup[]> {
  if (extract.part) return [...(extract.part.groups.get(week) ?? [])]
  const groups = await shownInWeek(sql, extract, { day: from, today: dayOf(extract.nowMs) })
  return groups.map((group) => {
    if (!group.guarded) return group
    // Days that stand together are of a week that is over, and none of theirs is after the last.
    const parts = group.guarded.parts
      .map((part) => ({ ...part, days: part.days.filter((day) => day <= to) }))
      .filter(({ days }) => days.length > 0)
    const waiting = group.guarded.waiting.filter((day) => day <= to)
    return { ...group, guarded: { ...group.guarded, parts, waiting } }
  })
}
