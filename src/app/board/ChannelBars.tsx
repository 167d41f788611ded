import { useId } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { channelParts } from '../../domain/share.ts'
import { Name } from '../text/Name.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { Bar } from './Bar.tsx'
import { ChannelTable } from './ChannelTable.tsx'
import { NumberLink } from './cells/NumberLink.tsx'
import './channelBars.css'
import { channelsIn } from './channelsIn.ts'
import { CompareNote } from './compare/CompareNote.tsx'
import { whenOf } from './compare/whenOf.ts'
import type { Compared } from './compare/useComparison.ts'

/** One direction by channel, as bars of one scale: the longest is the largest number, of now or before. */
export function ChannelBars({
  campaign,
  answer,
  direction,
  over,
  compared,
}: {
  campaign: Campaign
  answer: BoardAnswer
  direction: Direction
  over: boolean
  compared: Compared | undefined
}) {
  const text = useStaffText()
  const { board, compare, staff } = text
  const title = useId()
  const channels = channelsIn(campaign, answer, direction)
  const ids = channels.map(({ id }) => id)
  const { total, parts, remainder } = channelParts(answer.cells, direction, ids)
  const beside = typeof compared?.result === 'object' ? compared.result : undefined
  const rows = channels.map((channel, at) => {
    const { n = 0, share = 0 } = parts[at] ?? {}
    return { channel, n, share, ...beside?.at(direction, channel.id) }
  })
  const longest = Math.max(1, ...rows.flatMap(({ n, before = 0 }) => [n, before]))
  const when = compared && whenOf(text, compared.period)
  return (
    <section className="staff-card board-bars" aria-labelledby={title}>
      <h2 id={title}>{board.perChannel(direction)}</h2>
      <ul data-beside={beside !== undefined}>
        {rows.map(({ channel: { id, name, icon, colour }, n, share, now, before }) => (
          <li key={id} data-colour={colour}>
            <span className="bar-name">
              <ChannelIcon icon={icon} />
              <Name of={name} />
            </span>
            <Bar {...{ n, now, before, longest }} />
            <strong className="bar-n">
              <NumberLink n={n} of={{ direction, channel: id }} />
            </strong>
            <span className="bar-share">{total > 0 && staff.percent(share)}</span>
            {before !== undefined && when !== undefined && (
              <span className="bar-then">
                <span aria-hidden="true">{compare.short(before)}</span>
                <span className="sr-only">{compare.at(when, before)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="board-base">
        {total > 0 ? board.base(total, direction) : (over ? board.noneOver : board.none)(direction)}
        {remainder !== 0 && ` ${board.rounded(staff.percent(1000 - remainder))}`}
      </p>
      {compared && <CompareNote compared={compared} />}
      {(total > 0 || beside) && (
        <details className="board-idle">
          <summary>{board.asTable}</summary>
          <ChannelTable {...{ title, rows, total, when, beside }} of={{ direction }} />
        </details>
      )}
    </section>
  )
}
