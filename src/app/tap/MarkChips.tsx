import { useState } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import { misdirected } from '../../contract/entry.ts'
import type { MarkId } from '../../contract/id.ts'
import type { Refinement } from '../counter.ts'
import { HelpMark } from '../help/HelpMark.tsx'
import { helpAt } from '../help/helpAt.ts'
import { Name } from '../text/Name.tsx'
import { useText } from '../text/useText.ts'
import { Chip } from '../ui/Chip.tsx'

/** So many lie open; of more, the first two do and those that are on. */
const few = 3
const first = 2

/** The marks of a contact. Many are folded away, and stay unfolded for whoever uses them. */
export function MarkChips({
  campaign,
  marks,
  onRefine,
}: {
  campaign: CounterCampaign
  marks: readonly MarkId[]
  onRefine: (refinement: Refinement) => void
}) {
  const { strip } = useText()
  const [all, setAll] = useState(false)
  const parameters = campaign.parameters.filter(({ retired, id }) => !retired && id !== misdirected)
  const isMany = parameters.length > few
  const shown = parameters.filter(
    ({ id }, at) => all || !isMany || at < first || marks.includes(id),
  )
  const toggle = (mark: MarkId) =>
    onRefine({
      marks: marks.includes(mark) ? marks.filter((each) => each !== mark) : [...marks, mark],
    })

  return (
    <>
      <Chip on={marks.includes(misdirected)} onClick={() => toggle(misdirected)}>
        {strip.misdirected}
      </Chip>
      {shown.map((parameter) => (
        <Chip
          key={parameter.id}
          on={marks.includes(parameter.id)}
          {...helpAt('parameters', parameter)}
          onClick={() => toggle(parameter.id)}
        >
          <Name of={parameter.name} />
        </Chip>
      ))}
      {shown.map((parameter) => (
        <HelpMark key={parameter.id} kind="parameters" item={parameter} />
      ))}
      {isMany && (
        <button
          type="button"
          className="chip refine-all"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? strip.fewerMarks : strip.allMarks(parameters.length + 1)}
        </button>
      )}
    </>
  )
}
