import Plus from 'lucide-react/icons/plus'
import { use, useId, useState } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Remark } from '../../contract/remark.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { dayOf } from '../../domain/moment.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Button } from '../ui/Button.tsx'
import { RemarkForm } from './RemarkForm.tsx'
import { RemarkLine } from './RemarkLine.tsx'
import './remarks.css'
import { RemarksContext } from './RemarksContext.ts'

/** More than so many are folded away: a board is for its figures. */
const atOnce = 4

/** What was remarked on the period of a board, and the way to remark something. */
export function RemarksSection({ campaign, answer }: { campaign: Campaign; answer: BoardAnswer }) {
  const { remarks } = useStaffText()
  const title = useId()
  const { all } = use(RemarksContext)
  const [open, setOpen] = useState<Remark | 'new'>()
  const days = campaign.days.count
    .filter((day) => answer.from <= day && day <= answer.to)
    .toSorted()
  const units = answer.units.map(({ unit }) => unit)
  // The last day of the period that has come: what happened today is what is written most.
  const day = days.findLast((each) => each <= dayOf(Date.parse(answer.at))) ?? days[0]
  if (day === undefined || units.length === 0) return null
  const line = (remark: Remark) => (
    <RemarkLine
      key={remark.id}
      campaign={campaign}
      remark={remark}
      onEdit={() => setOpen(remark)}
    />
  )
  return (
    <section className="board-remarks" aria-labelledby={title}>
      <div className="remarks-head">
        <h2 id={title}>{remarks.title}</h2>
        <Button onClick={() => setOpen('new')}>
          <Plus className="icon" />
          {remarks.add}
        </Button>
      </div>
      {all.length === 0 && <p className="remark-quiet">{remarks.none}</p>}
      {all.length > 0 && <ul className="remarks-list">{all.slice(0, atOnce).map(line)}</ul>}
      {all.length > atOnce && (
        <details className="board-idle">
          <summary>{remarks.all(all.length)}</summary>
          <ul className="remarks-list">{all.slice(atOnce).map(line)}</ul>
        </details>
      )}
      {open !== undefined && (
        <RemarkForm
          campaign={campaign}
          remark={open === 'new' ? undefined : open}
          begin={{ units, from: day, to: day }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}
