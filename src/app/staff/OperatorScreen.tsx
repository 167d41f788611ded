import { useStaffText } from '../text/useStaffText.ts'
import { EmptyState } from './EmptyState.tsx'
import { useTitle } from '../ui/useTitle.ts'

/** Whoever runs the installation sees no counts. */
export function OperatorScreen() {
  const { operator } = useStaffText().staff
  useTitle(operator.title)
  return (
    <EmptyState title={operator.title}>
      <p>{operator.why}</p>
    </EmptyState>
  )
}
