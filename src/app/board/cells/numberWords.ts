import type { Campaign } from '../../../contract/campaign.ts'
import type { Language } from '../../text/language.ts'
import { nameIn } from '../../text/nameIn.ts'
import type { StaffText } from '../../text/staffDa.ts'
import type { Filter } from '../filter.ts'
import type { NumberOf } from './numberAddress.ts'

/** What a number is of, from what is largest to what is smallest: `Borgerservice`, `Telefon`, `Flytning`. */
export function numberWords(
  { board, busy, cells, kinds }: StaffText,
  language: Language,
  { departments, channels, taskAreas, contactTypes }: Campaign,
  { department, unit, compare: _beside, ...kind }: Filter,
  of: NumberOf,
): string[] {
  const { area, channel, direction, group, only, time, type, weekday } = { ...kind, ...of }
  const units = new Map(departments.flatMap((each) => each.units.map(({ id, name }) => [id, name])))
  const named = (
    things: readonly { id: string; name: Parameters<typeof nameIn>[1] }[],
    id: string,
  ) => {
    const thing = things.find((each) => each.id === id)
    return thing ? nameIn(language, thing.name) : id
  }
  return [
    departments.find(({ id }) => id === department)?.name,
    unit && !group ? units.get(unit) : undefined,
    group && group.map((id) => units.get(id) ?? id).join(' + '),
    direction && board.directions[direction],
    channel && named(channels, channel),
    area === undefined ? undefined : area === '' ? board.pooledAreas : named(taskAreas, area),
    type === undefined ? undefined : type === '' ? kinds.none : named(contactTypes, type),
    only && cells.only[only],
    weekday && time && `${busy.weekday(weekday)} ${busy.span(time)}`,
  ].filter((each) => each !== undefined && each !== '') as string[]
}
