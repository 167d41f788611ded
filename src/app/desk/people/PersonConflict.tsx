import { useEffect, useRef } from 'react'
import type { Person, UnitChoice } from '../../../contract/person.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'

/** Two have changed the same person: what stands there now, and the choice between the two. */
export function PersonConflict({
  now,
  units,
  onMine,
  onTheirs,
}: {
  now: Person
  units: readonly UnitChoice[]
  onMine: () => void
  onTheirs: () => void
}) {
  const { people, staff } = useStaffText()
  const words = people.conflict
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const given = now.units.map((id) => units.find((unit) => unit.id === id)?.name ?? id)
  const said = [staff.who(now.name, now.role), ...given].join(', ')
  return (
    <section className="staff-card people-removing" aria-labelledby="person-conflict">
      <h2 id="person-conflict" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.now(said)}</p>
      <div className="people-ways">
        <Button onClick={onMine}>{words.mine}</Button>
        <Button onClick={onTheirs}>{words.theirs}</Button>
      </div>
    </section>
  )
}
