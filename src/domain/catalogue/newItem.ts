import type { Channel } from '../../contract/catalogue.ts'
import { channelColours } from '../../contract/catalogue.ts'
import { ChannelId, ContactTypeId, MarkId, TaskAreaId } from '../../contract/id.ts'
import { misdirected } from '../../contract/entry.ts'
import { idFromName } from './idFromName.ts'
import type { ItemKind, ItemOf } from './items.ts'

/** What an id is called where nothing of the name can stand in one. */
const fallbacks: Record<ItemKind, string> = {
  taskAreas: 'opgave',
  channels: 'kanal',
  contactTypes: 'type',
  parameters: 'parameter',
}

/** A new item of which nothing is known but its name. What else it must have is to be looked over. */
export function newItem<Kind extends ItemKind>(
  kind: Kind,
  da: string,
  { taken, channels }: { taken: ReadonlySet<string>; channels: readonly Channel[] },
): ItemOf<Kind> {
  // The mark that every campaign has of its own is no parameter's.
  const id = idFromName(da, new Set([...taken, misdirected]), fallbacks[kind])
  const name = { da }
  const made: { [Each in ItemKind]: () => ItemOf<Each> } = {
    taskAreas: () => ({ id: TaskAreaId.parse(id), name, obligation: 'local' }),
    channels: () => ({
      id: ChannelId.parse(id),
      name,
      icon: 'message-square',
      colour: freeColour(channels),
      directions: ['incoming'],
      source: 'tapped',
    }),
    contactTypes: () => ({ id: ContactTypeId.parse(id), name, interaction: 'information' }),
    parameters: () => ({ id: MarkId.parse(id), name }),
  }
  return made[kind]()
}

/** A colour that no channel in use has, as long as there is one. */
const freeColour = (channels: readonly Channel[]): Channel['colour'] =>
  channelColours.find((colour) =>
    channels.every((each) => each.retired || each.colour !== colour),
  ) ?? 'slate'
