import { useStaffText } from '../text/useStaffText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import './problemNotice.css'
import { codeOf } from './StaffProblem.ts'

/** Why there is nothing to show, or why nothing happened, with a way on where there is one. */
export function ProblemNotice({ error, again }: { error: unknown; again?: () => void }) {
  const { problem, staff } = useStaffText()
  const code = codeOf(error)
  return (
    <div role="alert">
      <Notice tone="warn">
        <div className="staff-problem">
          <p>{code === 'offline' || code === 'unreadable' ? staff.problem[code] : problem[code]}</p>
          {again && <Button onClick={again}>{staff.tryAgain}</Button>}
        </div>
      </Notice>
    </div>
  )
}
