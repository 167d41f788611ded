import type { Campaign } from '../../contract/campaign.ts'
import type { Channel, TaskArea } from '../../contract/catalogue.ts'
import { Direction } from '../../contract/entry.ts'
import { CampaignId, ChannelId, DepartmentId, TaskAreaId, UnitId } from '../../contract/id.ts'

/** What a board is narrowed to, as it stands in the address. */
export type Filter = {
  department?: DepartmentId | undefined
  unit?: UnitId | undefined
  area?: TaskAreaId | undefined
  channel?: ChannelId | undefined
  direction?: Direction | undefined
  /** The earlier campaign it stands beside, or none; it narrows nothing. */
  compare?: CampaignId | 'none' | undefined
}

export type FilterKey = Exclude<keyof Filter, 'compare'>

/** In the order in which they are chosen and told. */
export const filterKeys: readonly FilterKey[] = [
  'department',
  'unit',
  'area',
  'channel',
  'direction',
]

const addressKeys: readonly (keyof Filter)[] = [...filterKeys, 'compare']

/** The filter that an address asks for. What has not the form of an id is no filter. */
export function filterIn(query: URLSearchParams): Filter {
  const read = <Value>(parsed: { success: boolean; data?: Value | undefined }) => parsed.data
  return {
    department: read(DepartmentId.safeParse(query.get('department'))),
    unit: read(UnitId.safeParse(query.get('unit'))),
    area: read(TaskAreaId.safeParse(query.get('area'))),
    channel: read(ChannelId.safeParse(query.get('channel'))),
    direction: read(Direction.safeParse(query.get('direction'))),
    compare:
      query.get('compare') === 'none' ? 'none' : read(CampaignId.safeParse(query.get('compare'))),
  }
}

/** The parts of a filter as an address has them. */
export const filterQuery = (filter: Filter): [keyof Filter, string][] =>
  addressKeys.flatMap((key): [keyof Filter, string][] => {
    const value = filter[key]
    return value === undefined ? [] : [[key, value]]
  })

/** Whether anything is left out. */
export const isNarrowed = (filter: Filter): boolean =>
  filterKeys.some((key) => filter[key] !== undefined)

/**
 * A filter less what a campaign does not know: an address may be of another campaign, or of a unit
 * that is not this reader's. A unit that is not of the department is no unit of this board.
 */
export function knownFilter(filter: Filter, campaign: Campaign): Filter {
  const { departments, taskAreas, channels } = campaign
  const department = departments.find(({ id }) => id === filter.department)
  const units = (department ? [department] : departments).flatMap((each) => each.units)
  const has = (list: readonly (TaskArea | Channel)[], id: string | undefined) =>
    list.some((each) => each.id === id)
  return {
    department: department?.id,
    unit: units.find(({ id }) => id === filter.unit)?.id,
    area: has(taskAreas, filter.area) ? filter.area : undefined,
    channel: has(channels, filter.channel) ? filter.channel : undefined,
    direction: filter.direction,
    compare: filter.compare,
  }
}

/** Another choice of one thing. A unit goes with its department. */
export const withChoice = (filter: Filter, key: keyof Filter, value: string | undefined): Filter =>
  filterIn(
    new URLSearchParams([
      ...filterQuery({
        ...filter,
        [key]: undefined,
        ...(key === 'department' && { unit: undefined }),
      }),
      ...(value ? [[key, value] as [string, string]] : []),
    ]),
  )

/** An address with another filter and all else as it was. */
export function narrowedQuery(query: URLSearchParams, filter: Filter): URLSearchParams {
  const rest = [...query].filter(([key]) => !addressKeys.some((each) => each === key))
  return new URLSearchParams([...rest, ...filterQuery(filter)])
}
