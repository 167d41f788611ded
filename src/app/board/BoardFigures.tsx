import type { Campaign } from '../../contract/campaign.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Notice } from '../ui/Notice.tsx'
import { AreaTable } from './AreaTable.tsx'
import { ChannelBars } from './ChannelBars.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { UnitTable } from './UnitTable.tsx'

/** The figures of a period. Incoming and outgoing stand side by side and are never added up. */
export function BoardFigures({
  campaign,
  answer,
  over,
}: {
  campaign: Campaign
  answer: BoardAnswer
  over: boolean
}) {
  const { board } = useStaffText()
  const shown = { campaign, answer }
  return (
    <>
      <KeyFigures {...shown} over={over} />
      {answer.cells.length === 0 ? (
        <div className="board-empty">
          <Notice>{over ? board.emptyOver : board.empty}</Notice>
        </div>
      ) : (
        <>
          <ChannelBars {...shown} direction="incoming" over={over} />
          <ChannelBars {...shown} direction="outgoing" over={over} />
          <AreaTable {...shown} direction="incoming" />
          <AreaTable {...shown} direction="outgoing" />
        </>
      )}
      <UnitTable {...shown} over={over} />
    </>
  )
}
