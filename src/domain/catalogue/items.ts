import type { Campaign } from '../../contract/campaign.ts'
import type { Combination, Unit } from '../../contract/catalogue.ts'
import { quickKeysWithout } from '../quickKeys.ts'
import { movedBy } from './editUnits.ts'
import { removeArea } from './taskAreasOfUnit.ts'

/** The lists of a campaign whose things are counted on. */
export const itemKinds = ['taskAreas', 'channels', 'contactTypes', 'parameters'] as const
export type ItemKind = (typeof itemKinds)[number]
export type ItemOf<Kind extends ItemKind> = Campaign[Kind][number]

/** The list is another; everything else of the campaign stays the very same. */
const withItems = <Kind extends ItemKind>(
  campaign: Campaign,
  kind: Kind,
  items: readonly ItemOf<Kind>[],
): Campaign => ({ ...campaign, [kind]: items })

export const itemsOf = <Kind extends ItemKind>(
  campaign: Campaign,
  kind: Kind,
): readonly ItemOf<Kind>[] => campaign[kind]

export const addItem = <Kind extends ItemKind>(
  campaign: Campaign,
  kind: Kind,
  item: ItemOf<Kind>,
): Campaign => withItems(campaign, kind, [...itemsOf(campaign, kind), item])

export const changeItem = <Kind extends ItemKind>(
  campaign: Campaign,
  kind: Kind,
  id: string,
  update: (item: ItemOf<Kind>) => ItemOf<Kind>,
): Campaign =>
  withItems(
    campaign,
    kind,
    itemsOf(campaign, kind).map((each) => (each.id === id ? update(each) : each)),
  )

/** Moves an item so many places on, or back where `by` is negative. */
export function moveItem(campaign: Campaign, kind: ItemKind, id: string, by: number): Campaign {
  const items = itemsOf(campaign, kind)
  const at = items.findIndex((each) => each.id === id)
  return at < 0 ? campaign : withItems(campaign, kind, movedBy(items, at, by))
}

/** Takes out what was never counted; a task area out of every unit too, a channel out of its keys. */
export function removeItem(campaign: Campaign, kind: ItemKind, id: string): Campaign {
  if (kind !== 'taskAreas') {
    const left = itemsOf(campaign, kind).filter((each) => each.id !== id)
    const without = withItems(campaign, kind, left)
    return kind === 'channels' ? withoutKeysOf(without, id) : without
  }
  const area = campaign.taskAreas.find((each) => each.id === id)
  return area ? removeArea(campaign, area.id) : campaign
}

function withoutKeysOf(campaign: Campaign, channel: string): Campaign {
  const isOfIt = (key: Combination) => key.channel === channel
  const without = (unit: Unit): Unit => {
    if (!unit.quickKeys?.some(isOfIt)) return unit
    const { quickKeys, ...rest } = unit
    return { ...rest, ...quickKeysWithout({ quickKeys }, isOfIt) }
  }
  const departments = campaign.departments.map((each) => ({
    ...each,
    units: each.units.map(without),
  }))
  return { ...campaign, departments }
}
