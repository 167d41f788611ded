import { useId } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { totalOf } from '../../domain/rollup.ts'
import { crossingOf, shareOf } from '../../domain/share.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { NumberLink } from './cells/NumberLink.tsx'
import { channelsIn } from './channelsIn.ts'
import { CrossTable } from './CrossTable.tsx'

/** One direction by contact type and channel, and how much of it was entered afterwards. */
export function TypeTable({
  campaign,
  answer,
  direction,
}: {
  campaign: Campaign
  answer: BoardAnswer
  direction: Direction
}) {
  const { kinds, staff } = useStaffText()
  const title = useId()
  const channels = channelsIn(campaign, answer, direction)
  const own = answer.kinds.filter((kind) => kind.direction === direction)
  const crossing = crossingOf(
    own,
    ({ contactType }) => contactType,
    ({ channel }) => channel,
  )
  const { ofRow, total } = crossing
  const types = campaign.contactTypes.filter(({ id, retired }) => !retired || ofRow(id) > 0)
  const afterwards = totalOf(own.filter((kind) => kind.afterwards))
  const percent = (n: number) => staff.percent(shareOf(n, total) ?? 0)
  if (total === 0 || types.length === 0) return null
  const rows = [
    ...types.map(({ id, name }) => ({ id, name })),
    ...(ofRow(undefined) > 0 ? [{ id: undefined, name: kinds.none }] : []),
  ]
  return (
    <section className="staff-card board-areas" aria-labelledby={title}>
      <h2 id={title}>{kinds.title(direction)}</h2>
      <CrossTable
        {...{ title, channels, crossing }}
        head={kinds.type}
        rows={rows}
        of={{ direction }}
        ofRowId={(id) => ({ type: id ?? '' })}
        withShare
      />
      <p className="board-note">
        {kinds.base(total, direction)}{' '}
        {afterwards > 0 && (
          <>
            {kinds.afterwards}: <NumberLink n={afterwards} of={{ direction, only: 'afterwards' }} />{' '}
            {kinds.ofBase(total, direction)} ({percent(afterwards)}).
          </>
        )}
      </p>
    </section>
  )
}
