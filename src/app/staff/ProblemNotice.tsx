import { useStaffText } from '../text/useStaffText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import './problemNotice.css'
import { codeOf, waitIn } from './StaffProblem.ts'

/** Why there is nothing to show, or why nothing happened, with a way on where there is one. */
export function ProblemNotice({ error, again }: { error: unknown; again?: () => void }) {
  const { access, problem, staff, staffProblem } = useStaffText()
  const code = codeOf(error)
  const wait = waitIn(error)
  const words = { ...problem, ...staffProblem, ...access.problem, ...staff.problem }
  return (
    <div role="alert">
      <Notice tone="warn">
        <div className="staff-problem">
          <p>{wait === undefined ? words[code] : access.waitFor(wait)}</p>
          {again && <Button onClick={again}>{staff.tryAgain}</Button>}
        </div>
      </Notice>
    </div>
  )
}
