import { useEffect, useRef } from 'react'
import type { Person } from '../../../contract/person.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'

/** Asks once more before an access is taken away, and says what that means. */
export function RemovePerson({
  person,
  busy,
  error,
  onYes,
  onNo,
}: {
  person: Person
  busy: boolean
  error: unknown
  onYes: () => void
  onNo: () => void
}) {
  const words = useStaffText().people.removing
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="staff-card people-removing" aria-labelledby="person-removing">
      <h2 id="person-removing" ref={heading} tabIndex={-1}>
        {words.title(person.name)}
      </h2>
      <p>{words.what}</p>
      {person.provider === 'gives' && <p>{words.comesAgain}</p>}
      {error ? <ProblemNotice error={error} /> : null}
      <div className="people-ways">
        <Button disabled={busy} onClick={onYes}>
          {words.yes}
        </Button>
        <Button look="main" onClick={onNo}>
          {words.no}
        </Button>
      </div>
    </section>
  )
}
