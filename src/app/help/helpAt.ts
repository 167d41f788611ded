import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Help, Label } from '../../contract/text.ts'

/** The lists whose items may have a text of help. */
const kinds = ['taskAreas', 'channels', 'contactTypes', 'parameters'] as const
export type HelpKind = (typeof kinds)[number]

/** What stands in one of those lists. */
export type Explained = { id: string; name: Label; help?: Help | undefined }

/** What is set on an item that explains itself when it is held: nothing where it has no help. */
export const helpAt = (kind: HelpKind, { id, help }: Explained): { 'data-help'?: string } =>
  help ? { 'data-help': `${kind} ${id}` } : {}

/** The same for what stands for several items at once, as a quick key does. */
export function helpAtEach(...items: [HelpKind, Explained][]): { 'data-help'?: string } {
  const places = items.flatMap(([kind, item]) => helpAt(kind, item)['data-help'] ?? [])
  return places.length > 0 ? { 'data-help': places.join(',') } : {}
}

/** The items that were meant by it, as far as they explain themselves. */
export function itemsAt(
  campaign: CounterCampaign,
  places: string,
): { place: string; name: Label; help: Help }[] {
  const lists: Record<HelpKind, readonly Explained[]> = campaign
  return places.split(',').flatMap((place) => {
    const [kind, id] = place.split(' ')
    const list = kinds.filter((each) => each === kind).flatMap((each) => lists[each])
    const item = list.find((each) => each.id === id)
    return item?.help ? [{ place, name: item.name, help: item.help }] : []
  })
}
