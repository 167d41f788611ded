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

/** The item that was meant by it. */
export function itemAt(campaign: CounterCampaign, place: string): Explained | undefined {
  const [kind, id] = place.split(' ')
  const lists: Record<HelpKind, readonly Explained[]> = campaign
  return kinds
    .filter((each) => each === kind)
    .flatMap((each) => lists[each])
    .find((item) => item.id === id)
}
