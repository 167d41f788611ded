import X from 'lucide-react/icons/x'
import { memo, useId, useState } from 'react'
import type { Unit } from '../../../../contract/catalogue.ts'
import type { UnitId } from '../../../../contract/id.ts'
import { Day } from '../../../../contract/time.ts'
import {
  expectedOf,
  withException,
  withWeekday,
} from '../../../../domain/catalogue/expectedOfUnit.ts'
import type { Presence } from '../../../../domain/catalogue/presence.ts'
import { addDays, weekdayOf } from '../../../../domain/moment.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../campaigns/Field.tsx'
import { useDraft } from '../../editor/useDraft.ts'
import { ErrorsBelow } from './ErrorsBelow.tsx'
import { PresenceSelect } from './PresenceSelect.tsx'
import { useUnitChange } from './useUnitChange.ts'

/** Any Monday: of a weekday only the name is wanted. */
const aMonday = Day.parse('2026-10-19')

/** When a unit is expected to count in a usual week, and the days that differ from it. */
export const UnitExpected = memo(function UnitExpected({
  unit,
  expected,
  path,
}: {
  unit: UnitId
  expected: Unit['expected']
  path: string
}) {
  const { moment, units } = useStaffText()
  const { expected: text } = units
  const days = useDraft(({ campaign }) => campaign.days)
  const change = useUnitChange(unit)
  const id = useId()
  const [adding, setAdding] = useState<{ day: Day | ''; presence: Presence }>({
    day: '',
    presence: 'none',
  })
  const { weekdays, exceptions } = expectedOf({ expected })
  const counting = [...days.trial, ...days.count].toSorted()
  const onWeekend = (weekday: number) =>
    weekdays[weekday] !== 'day' || counting.some((day) => weekdayOf(day) === weekday + 1)
  const open = counting.filter((day) => exceptions.every((each) => each.day !== day))
  const add = () => {
    const { day, presence } = adding
    if (!day) return
    change((before) => withException(before, day, presence))
    setAdding({ ...adding, day: '' })
  }

  return (
    <section className="units-part" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{text.title}</h4>
      <p className="desk-field-hint">{text.hint}</p>
      <p role="status">{expected ? '' : text.always}</p>
      <div className="units-week">
        {weekdays.map((presence, weekday) =>
          weekday < 5 || onWeekend(weekday) ? (
            <Field
              key={moment.weekday(addDays(aMonday, weekday))}
              id={`${id}-${weekday}`}
              label={moment.weekday(addDays(aMonday, weekday))}
            >
              {(described) => (
                <PresenceSelect
                  {...described}
                  value={presence}
                  onChoose={(now) => change((before) => withWeekday(before, weekday, now))}
                />
              )}
            </Field>
          ) : null,
        )}
      </div>
      <h5 id={`${id}-exceptions`} tabIndex={-1}>
        {text.exceptions}
      </h5>
      <ul className="units-lines">
        {exceptions.map(({ day, presence }) => (
          <li key={day} className="units-line">
            <span className="units-line-name">{moment.longDay(day)}</span>
            <PresenceSelect
              aria-label={text.exceptionOn(moment.longDay(day))}
              value={presence}
              onChoose={(now) => change((before) => withException(before, day, now))}
            />
            <Button
              aria-label={text.remove(moment.longDay(day))}
              onClick={() => {
                change((before) => withException(before, day, undefined))
                document.getElementById(`${id}-exceptions`)?.focus()
              }}
            >
              <X className="icon" />
            </Button>
          </li>
        ))}
      </ul>
      {counting.length === 0 && <p>{text.noDays}</p>}
      {open.length > 0 && (
        <div className="units-adding">
          <Field id={`${id}-day`} label={text.addDay}>
            {(described) => (
              <select
                {...described}
                value={adding.day}
                onChange={({ target }) =>
                  setAdding({ ...adding, day: Day.safeParse(target.value).data ?? '' })
                }
              >
                <option value="">{text.chooseDay}</option>
                {open.map((day) => (
                  <option key={day} value={day}>
                    {moment.longDay(day)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id={`${id}-presence`} label={text.addPresence}>
            {(described) => (
              <PresenceSelect
                {...described}
                value={adding.presence}
                onChoose={(presence) => setAdding({ ...adding, presence })}
              />
            )}
          </Field>
          <Button aria-disabled={adding.day === ''} onClick={add}>
            {text.add}
          </Button>
        </div>
      )}
      <ErrorsBelow path={`${path}.expected.exceptions`} />
    </section>
  )
})
