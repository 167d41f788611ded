import type { Channel } from '../../contract/catalogue.ts'
import { Name } from '../text/Name.tsx'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'

/** The channels at the head of a table, each with its icon and colour. */
export function ChannelHeads({ channels }: { channels: readonly Channel[] }) {
  return channels.map(({ id, name, icon, colour }) => (
    <th scope="col" key={id} data-colour={colour}>
      <ChannelIcon icon={icon} />
      <Name of={name} />
    </th>
  ))
}
