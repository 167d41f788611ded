import type { Unit } from '../../../../contract/catalogue.ts'
import { unitsIn } from '../../../../domain/campaignThings.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useDraft } from '../../editor/useDraft.ts'

/** That a unit is out of use, begins, ends, and by which units it is succeeded. */
export function StandingWords({ unit }: { unit: Unit }) {
  const { retired, firstDay, lastDay } = unit
  const { standing: text } = useStaffText().units
  const { moment } = useStaffText()
  if (!retired && !firstDay && !lastDay) return null
  return (
    <ul className="units-standing">
      {retired && <li>{text.retired}</li>}
      {firstDay && <li>{text.begins(moment.longDay(firstDay))}</li>}
      {firstDay && <Follows unit={unit} />}
      {lastDay && <Ends lastDay={lastDay} successors={unit.successors ?? []} />}
    </ul>
  )
}

function Ends({
  lastDay,
  successors,
}: {
  lastDay: NonNullable<Unit['lastDay']>
  successors: readonly string[]
}) {
  const { moment, staff, units } = useStaffText()
  const { standing: text } = units
  const departments = useDraft(({ campaign }) => campaign.departments)
  const names = new Map<string, string>(unitsIn({ departments }).map(({ id, name }) => [id, name]))
  const day = moment.longDay(lastDay)
  if (successors.length === 0) return <li>{text.ends(day)}</li>
  return <li>{text.endsInto(day, staff.list(successors.map((id) => names.get(id) ?? id)))}</li>
}

function Follows({ unit: { id } }: { unit: Unit }) {
  const { staff, units } = useStaffText()
  const departments = useDraft(({ campaign }) => campaign.departments)
  const before = unitsIn({ departments }).filter(({ successors }) => successors?.includes(id))
  if (before.length === 0) return null
  return <li>{units.standing.follows(staff.list(before.map(({ name }) => name)))}</li>
}
