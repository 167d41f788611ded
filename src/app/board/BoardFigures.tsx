import type { ReactNode } from 'react'
import type { Compared } from './compare/useComparison.ts'
import { type Filter, isNarrowed } from './filter.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Notice } from '../ui/Notice.tsx'
import { AreaTable } from './AreaTable.tsx'
import { ChannelBars } from './ChannelBars.tsx'
import { CorrectedTable } from './CorrectedTable.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import type { Narrowed } from './narrowed.ts'
import { BoardRemarks } from '../remarks/BoardRemarks.tsx'
import { RemarksSection } from '../remarks/RemarksSection.tsx'
import { TypeTable } from './TypeTable.tsx'
import { UnitTable } from './UnitTable.tsx'

/** The figures of a period. Incoming and outgoing stand side by side and are never added up. */
export function BoardFigures({
  campaign,
  answer,
  directions,
  filter,
  over,
  compared,
  children,
}: Narrowed & {
  filter: Filter
  over: boolean
  compared?: Compared | undefined
  children?: ReactNode
}) {
  const { board, filters } = useStaffText()
  const shown = { campaign, answer }
  return (
    <BoardRemarks {...shown}>
      <KeyFigures {...shown} {...{ directions, over, compared }} channel={filter.channel} />
      <RemarksSection {...shown} />
      {answer.cells.length === 0 ? (
        <div className="board-empty">
          <Notice>
            {isNarrowed(filter) ? filters.empty : over ? board.emptyOver : board.empty}
          </Notice>
        </div>
      ) : (
        <>
          {!filter.channel &&
            directions.map((direction) => (
              <ChannelBars key={direction} {...shown} {...{ direction, over, compared }} />
            ))}
          {children}
          {directions.map((direction) => (
            <AreaTable key={direction} {...shown} direction={direction} />
          ))}
          {directions.map((direction) => (
            <TypeTable key={direction} {...shown} direction={direction} />
          ))}
        </>
      )}
      <UnitTable {...shown} directions={filter.area ? [] : directions} over={over} />
      <CorrectedTable {...shown} directions={directions} />
    </BoardRemarks>
  )
}
