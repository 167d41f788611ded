import type { ReactNode } from 'react'
import { type Filter, filterQuery } from './filter.ts'
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
  children,
}: Narrowed & { filter: Filter; over: boolean; children?: ReactNode }) {
  const { board, filters } = useStaffText()
  const shown = { campaign, answer }
  const isNarrowed = filterQuery(filter).length > 0
  return (
    <BoardRemarks {...shown}>
      <KeyFigures {...shown} directions={directions} over={over} />
      <RemarksSection {...shown} />
      {answer.cells.length === 0 ? (
        <div className="board-empty">
          <Notice>{isNarrowed ? filters.empty : over ? board.emptyOver : board.empty}</Notice>
        </div>
      ) : (
        <>
          {!filter.channel &&
            directions.map((direction) => (
              <ChannelBars key={direction} {...shown} direction={direction} over={over} />
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
