import type { ReactNode } from 'react'
import type { BoardCells } from '../../../contract/boardCells.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import { misdirected } from '../../../contract/entry.ts'
import type { ExtractRow } from '../../../contract/extract.ts'
import type { Label } from '../../../contract/text.ts'
import type { Day, Time } from '../../../contract/time.ts'
import { Name } from '../../text/Name.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import type { NumberOf } from './numberAddress.ts'
import { timeWords } from '../../text/timeWords.ts'

type Column = { head: string; say: (row: ExtractRow) => ReactNode }
type Named = { id: string; name: Label }

/** What stands in the columns of cells: all that tells them apart, and nothing that all of them share. */
export function useCellColumns(
  { departments, taskAreas, channels, contactTypes, counterparts, parameters }: Campaign,
  { from, to, rows }: BoardCells,
  { group, direction, channel, area, type, only, time }: NumberOf,
): Column[] {
  const { board, cells, filters, kinds, moment } = useStaffText()
  const units = new Map<string, string>(
    departments.flatMap((each) => each.units.map(({ id, name }) => [id, name] as const)),
  )
  const named = (things: readonly Named[]) => {
    const names = new Map<string, Label>(things.map((each) => [each.id, each.name]))
    return (id: string) => {
      const name = names.get(id)
      return name ? <Name of={name} /> : id
    }
  }
  const [areaOf, channelOf, typeOf] = [named(taskAreas), named(channels), named(contactTypes)]
  const marks = new Map<string, ReactNode>([
    ...parameters.map(({ id, name }) => [id, <Name key={id} of={name} />] as const),
    [misdirected, kinds.misdirected],
  ])
  const dayWords = (days: readonly Day[]) => days.map((day) => moment.longDay(day))
  const when = (days: readonly Day[] = []) =>
    days.length > 1 ? cells.together(dayWords(days)) : dayWords(days)
  const timeOf = (at: Time | null | undefined) => (at ? timeWords({ moment }, at) : cells.noTime)
  const who = (some: readonly string[] = []) => {
    const names = some.map((id) => units.get(id) ?? id)
    return names.length > 1 ? board.merged(names) : names[0]
  }
  const columns: (Column & { isShown: boolean })[] = [
    { head: board.unit, say: (row) => who(row.units), isShown: !group },
    { head: cells.day, say: ({ days }) => when(days), isShown: from !== to },
    {
      head: cells.time,
      say: (row) => <span className="cells-time">{timeOf(row.time)}</span>,
      isShown: time === undefined || !!group,
    },
    {
      head: filters.keys.direction,
      say: (row) => row.direction && board.directions[row.direction],
      isShown: !direction,
    },
    {
      head: filters.keys.channel,
      say: (row) => row.channel && channelOf(row.channel),
      isShown: !channel,
    },
    {
      head: board.area,
      say: ({ taskArea }) => (taskArea ? areaOf(taskArea) : board.pooledAreas),
      isShown: area === undefined,
    },
    {
      head: kinds.type,
      say: ({ contactType }) => (contactType ? typeOf(contactType) : kinds.none),
      isShown: type === undefined && contactTypes.length > 0,
    },
    {
      head: cells.counterpart,
      say: ({ counterpart }) => counterpart && cells.counterparts[counterpart],
      isShown: counterparts.length > 0,
    },
    {
      head: cells.marks,
      say: ({ marks: some = [] }) =>
        some.map((id, nth) => [nth > 0 && ', ', marks.get(id) ?? id] as ReactNode),
      isShown: rows.some(({ marks: some = [] }) => some.length > 0),
    },
    {
      head: cells.entered,
      say: ({ entered }) => (entered === 'afterwards' ? cells.yes : cells.no),
      isShown: only !== 'afterwards',
    },
  ]
  return columns.filter(({ isShown }) => isShown)
}
