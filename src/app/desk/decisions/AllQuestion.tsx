import type { DecisionAct, DecisionGroup } from '../../../contract/decision.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { AskFirst } from '../invites/AskFirst.tsx'
import { choicesOf, wordsOf } from './actWords.ts'
import type { Deciding } from './WhyCard.tsx'

/** Whether an answer to a group is asked about first: what is about many, and what cannot be taken back. */
export const isAskedFirst = ({ why, numbers }: DecisionGroup, act: DecisionAct): boolean =>
  numbers?.waiting.entries !== 1 || isForGood({ why }, act)

/** A device that the server knows again stays known, with all that it has brought. */
export const isForGood = ({ why }: Pick<DecisionGroup, 'why'>, act: DecisionAct): boolean =>
  why === 'unknown_device' && act === 'take'

/** What an answer to all of a group, or to one that stands for many, means, and whether it can be changed, before it is given. */
export function AllQuestion({
  group,
  act,
  what,
  deciding,
  onConfirm,
  onClose,
}: {
  group: DecisionGroup
  act: DecisionAct
  /** Whose it is and how much. */
  what: string
  deciding: Deciding
  onConfirm: () => void
  onClose: () => void
}) {
  const { decisions } = useStaffText()
  const forGood = isForGood(group, act)
  const words = wordsOf(choicesOf(decisions, group, 'waiting'), act)
  const { take, decline } = decisions.why[group.why]
  return (
    <AskFirst
      title={forGood ? decisions.admit.title : decisions.ask(words)}
      confirm={forGood ? decisions.admit.confirm : words}
      busy={deciding.isPending}
      error={deciding.error}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{what}</p>
      <p>{act === 'take' ? take : decline}</p>
      {!forGood && <p>{decisions.decidedWhy}</p>}
    </AskFirst>
  )
}
