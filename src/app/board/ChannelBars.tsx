import { useId } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { channelParts } from '../../domain/share.ts'
import { Name } from '../text/Name.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { NumberLink } from './cells/NumberLink.tsx'
import './channelBars.css'
import { channelsIn } from './channelsIn.ts'

/** One direction by channel. The whole length of a bar's track is the base that is named below. */
export function ChannelBars({
  campaign,
  answer,
  direction,
  over,
}: {
  campaign: Campaign
  answer: BoardAnswer
  direction: Direction
  over: boolean
}) {
  const { board, staff } = useStaffText()
  const title = useId()
  const channels = channelsIn(campaign, answer, direction)
  const ids = channels.map(({ id }) => id)
  const { total, parts, remainder } = channelParts(answer.cells, direction, ids)
  return (
    <section className="staff-card board-bars" aria-labelledby={title}>
      <h2 id={title}>{board.perChannel(direction)}</h2>
      <ul>
        {channels.map(({ id, name, icon, colour }, at) => {
          const { n = 0, share = 0 } = parts[at] ?? {}
          return (
            <li key={id} data-colour={colour}>
              <span className="bar-name">
                <ChannelIcon icon={icon} />
                <Name of={name} />
              </span>
              <span className="bar-track" aria-hidden="true">
                <span className="bar" data-any={n > 0} style={{ width: `${share / 10}%` }} />
              </span>
              <strong className="bar-n">
                <NumberLink n={n} of={{ direction, channel: id }} />
              </strong>
              <span className="bar-share">{total > 0 && staff.percent(share)}</span>
            </li>
          )
        })}
      </ul>
      <p className="board-base">
        {total > 0 ? board.base(total, direction) : (over ? board.noneOver : board.none)(direction)}
        {remainder !== 0 && ` ${board.rounded(staff.percent(1000 - remainder))}`}
      </p>
    </section>
  )
}
