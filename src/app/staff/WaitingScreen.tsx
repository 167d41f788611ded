import { useStaffText } from '../text/useStaffText.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import { useTitle } from '../ui/useTitle.ts'
import './waitingScreen.css'

/** A screen whose first answer has not come yet, or will not. */
export function WaitingScreen({
  title,
  error,
  again,
}: {
  title: string
  error: unknown
  again: () => void
}) {
  const { staff } = useStaffText()
  useTitle(title)
  return (
    <div className="staff-waiting">
      <h1>{title}</h1>
      {error ? <ProblemNotice error={error} again={again} /> : <p role="status">{staff.loading}</p>}
    </div>
  )
}
