import * as z from 'zod/mini'
import { cellFields } from '../../../contract/boardCells.ts'
import type { CampaignId, UnitId } from '../../../contract/id.ts'
import { pages } from '../../../contract/pages.ts'
import { type Filter, type FilterKey, filterIn, filterKeys, filterQuery } from '../filter.ts'
import { type Period, periodQuery } from '../period.ts'

const { area, channel, direction, group, only, time, type, weekday } = cellFields
const fields = { direction, channel, area, type, only, group, weekday, time } as const
const Fields = z.object(fields)

/** Which number of a board is meant: of what kind, of which row, or at what time of the week. */
export type NumberOf = Omit<z.infer<typeof Fields>, 'group'> & {
  group?: readonly UnitId[] | undefined
}

/** A number of a board in a period as an address has it, and as the server is asked for its cells. */
export function numberQuery(period: Period, filter: Filter, of: NumberOf): [string, string][] {
  const { department, unit, compare: _beside, ...kinds } = filter
  const { group = [], ...choice } = { ...kinds, ...of }
  return [
    periodQuery(period),
    ...filterQuery({ department, unit }),
    ...Object.entries(choice).flatMap(([key, value]): [string, string][] =>
      value === undefined ? [] : [[key, String(value)]],
    ),
    ...group.map((id): [string, string] => ['group', id]),
  ]
}

/** What of a filter is of the contacts themselves, and not of whose they are. */
const kindKeys = filterKeys.filter((key) => key !== 'department' && key !== 'unit')

/** What the board is narrowed to is part of the number too: which of it is the board's, the address says by this. */
const ofTheBoard = 'narrowed'

/** The page of the cells behind a number of a board: of hundreds, so what they share is put together once. */
export function addressesOfCells(
  campaign: CampaignId,
  period: Period,
  filter: Filter,
): (of: NumberOf) => string {
  const shared = new Map([['campaign', campaign as string], ...numberQuery(period, filter, {})])
  const way = new URLSearchParams([...shared])
  for (const key of kindKeys) if (filter[key] !== undefined) way.append(ofTheBoard, key)
  if (filter.compare !== undefined) way.append('compare', filter.compare)
  const start = `${pages.cells}?${way}`
  return ({ group = [], ...of }) => {
    let address = start
    // Ids and half-hours need no other writing; what the filter says already is not said again.
    for (const [key, value] of Object.entries(of)) {
      if (value !== undefined && !shared.has(key)) address += `&${key}=${value}`
    }
    for (const unit of group) address += `&group=${unit}`
    return address
  }
}

/** What the board was narrowed to from which an address came, so that its way back leads there. */
export function filterOfBoard(query: URLSearchParams): Filter {
  const narrowed = query.getAll(ofTheBoard)
  const isOfNumber = (key: FilterKey) => !narrowed.includes(key)
  return {
    ...filterIn(query),
    ...Object.fromEntries(kindKeys.filter(isOfNumber).map((key) => [key, undefined])),
  }
}

/** The number that an address asks for. What has no form of its own is not asked for. */
export function numberIn(query: URLSearchParams): NumberOf {
  const given: Record<string, unknown> = {
    ...Object.fromEntries(query),
    group: query.getAll('group'),
  }
  const known = Object.entries(fields).flatMap(([key, field]) => {
    const value = given[key]
    const read = value === undefined ? undefined : field.safeParse(value)
    return read?.success ? [[key, read.data] as const] : []
  })
  const { group = [], ...choice } = Fields.parse(Object.fromEntries(known))
  const units = [group].flat()
  return { ...choice, ...(units.length > 0 && { group: units }) }
}
