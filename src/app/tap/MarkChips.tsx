import type { ReactNode } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import { misdirected } from '../../contract/entryWords.ts'
import type { MarkId } from '../../contract/id.ts'
import type { Refinement } from '../counter.ts'
import { HelpMark } from '../help/HelpMark.tsx'
import { helpAt } from '../help/helpAt.ts'
import { Name } from '../text/Name.tsx'
import { useText } from '../text/useText.ts'
import { Chip } from '../ui/Chip.tsx'

/** The marks of a contact: the one that every campaign has, and the campaign's own. */
export function MarkChips({
  campaign,
  marks,
  onRefine,
  children,
}: {
  campaign: CounterCampaign
  marks: readonly MarkId[]
  onRefine: (refinement: Refinement) => void
  /** What stands between the two. */
  children: ReactNode
}) {
  const { strip } = useText()
  const parameters = campaign.parameters.filter(({ retired, id }) => !retired && id !== misdirected)
  const toggle = (id: MarkId) => onRefine({ mark: { id, on: !marks.includes(id) } })

  return (
    <>
      <Chip on={marks.includes(misdirected)} onClick={() => toggle(misdirected)}>
        {strip.misdirected}
      </Chip>
      {children}
      {parameters.map((parameter) => (
        <Chip
          key={parameter.id}
          on={marks.includes(parameter.id)}
          {...helpAt('parameters', parameter)}
          onClick={() => toggle(parameter.id)}
        >
          <Name of={parameter.name} />
        </Chip>
      ))}
      {parameters.map((parameter) => (
        <HelpMark key={parameter.id} kind="parameters" item={parameter} />
      ))}
    </>
  )
}
