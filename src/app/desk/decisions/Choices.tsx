import type { Decided, DecisionAct, DecisionGroup } from '../../../contract/decision.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { choicesOf } from './actWords.ts'

/** The answers there are, each named with what it is about for whoever listens. */
export function Choices({
  group,
  of,
  about,
  many = false,
  busy,
  onChoose,
}: {
  group: Pick<DecisionGroup, 'why' | 'takes' | 'decides'>
  of: Decided
  about: string
  /** Whether it is about all of several. */
  many?: boolean
  busy: boolean
  onChoose: (act: DecisionAct) => void
}) {
  const { decisions } = useStaffText()
  if (!group.decides) return <p className="decision-not">{decisions.notYet}</p>
  return choicesOf(decisions, group, of).map(({ act, one, all }) => (
    <Button key={act} aria-disabled={busy} onClick={() => busy || onChoose(act)}>
      {many ? all : one}
      <span className="sr-only">{decisions.about(about)}</span>
    </Button>
  ))
}
