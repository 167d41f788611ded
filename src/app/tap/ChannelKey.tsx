import { memo } from 'react'
import type { Channel } from '../../contract/catalogue.ts'
import type { Direction } from '../../contract/entry.ts'
import type { ChannelId } from '../../contract/id.ts'
import { helpAt } from '../help/helpAt.ts'
import { Name } from '../text/Name.tsx'
import { nameIn } from '../text/nameIn.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { TallyMarks } from '../ui/TallyMarks.tsx'
import { useOnePress } from './useOnePress.ts'
import './channelKey.css'

/** The large key of a channel, with today's number on it. One click is one contact. */
export const ChannelKey = memo(function ChannelKey({
  channel,
  n,
  latest,
  only,
  open,
  cap,
  onTap,
}: {
  channel: Channel
  /** Undefined until it has been read. */
  n: number | undefined
  latest: boolean
  /** The one direction the channel has, where that is not the one chosen. */
  only: Direction | undefined
  open: boolean
  /** The key of the keyboard that does the same. */
  cap: string | undefined
  onTap: (channel: ChannelId) => void
}) {
  const { tap } = useText()
  const { language } = useLanguage()
  const press = useOnePress(() => onTap(channel.id))
  const name = nameIn(language, channel.name)
  const named = n === undefined ? name : tap.key(name, n)
  return (
    <button
      type="button"
      className="key"
      data-channel={channel.id}
      data-colour={channel.colour}
      data-latest={latest || undefined}
      aria-label={only ? `${name}, ${tap.only[only]}` : named}
      disabled={!open || only !== undefined}
      {...helpAt('channels', channel)}
      aria-keyshortcuts={open && !only ? cap : undefined}
      {...press}
    >
      <ChannelIcon icon={channel.icon} />
      <span className="key-name">
        <Name of={channel.name} />{' '}
      </span>
      {only ? (
        <span className="key-only">{tap.only[only]}</span>
      ) : (
        <>
          <TallyMarks n={n ?? 0} />
          <span className="key-number">{n !== undefined && tap.number(n)}</span>
        </>
      )}
    </button>
  )
})
