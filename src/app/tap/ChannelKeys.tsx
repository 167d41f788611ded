import type { Channel } from '../../contract/catalogue.ts'
import type { Direction } from '../../contract/entry.ts'
import type { ChannelId } from '../../contract/id.ts'
import type { Tapped } from '../counter.ts'
import { HelpMark } from '../help/HelpMark.tsx'
import { useText } from '../text/useText.ts'
import { ChannelKey } from './ChannelKey.tsx'
import { tappedChannels } from './tappedChannels.ts'

// On a wide screen: as many to a row as leave the fewest gaps in the last one.
function columnsFor(keys: number): number {
  const gaps = (columns: number) => (columns - (keys % columns)) % columns
  return [5, 4, 3].reduce((best, each) => (gaps(each) < gaps(best) ? each : best))
}

/** A key for each channel. A key never changes its place, whichever direction is chosen. */
export function ChannelKeys({
  channels,
  direction,
  numbers,
  latest,
  open,
  caps = [],
  onTap,
}: {
  channels: Channel[]
  direction: Direction
  numbers: Readonly<Record<ChannelId, number>> | undefined
  latest: Tapped | undefined
  open: boolean
  /** The keys of the keyboard, in the order of the screen. */
  caps?: readonly (string | undefined)[]
  onTap: (channel: ChannelId) => void
}) {
  const { tap } = useText()
  const keys = tappedChannels(channels)
  return (
    <div
      role="group"
      aria-label={tap.channels}
      className="keys"
      data-many={keys.length > 6 || undefined}
      data-columns={columnsFor(keys.length)}
    >
      {keys.map((channel, at) => (
        <ChannelKey
          key={channel.id}
          channel={channel}
          n={numbers && (numbers[channel.id] ?? 0)}
          latest={latest?.channel === channel.id && latest.direction === direction}
          only={channel.directions.includes(direction) ? undefined : channel.directions[0]}
          open={open}
          cap={caps[at]}
          onTap={onTap}
        />
      ))}
      {keys.map((channel) => (
        <HelpMark key={channel.id} kind="channels" item={channel} />
      ))}
    </div>
  )
}
