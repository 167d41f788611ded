import { advisedCoordinators, type Person } from '../../../contract/person.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Says so where there are fewer or more coordinators than a municipality does well with. */
export function CoordinatorAdvice({ people }: { people: readonly Person[] }) {
  const { advice } = useStaffText().people
  const n = people.filter(({ role }) => role === 'coordinator').length
  if (n < advisedCoordinators.least) return <Notice>{advice.one}</Notice>
  if (n > advisedCoordinators.most) return <Notice>{advice.many(n)}</Notice>
  return null
}
