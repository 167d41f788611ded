import { useId, useState } from 'react'
import { Day, type Week } from '../../../contract/time.ts'
import { type DayKind, withDays } from '../../../domain/chosenDays.ts'
import { holidayOn } from '../../../domain/danishHolidays.ts'
import { addDays, weekOf } from '../../../domain/moment.ts'
import { useToday } from '../../staff/useToday.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { useDraft, useDraftStore, useErrorsAt } from '../editor/useDraft.ts'
import './days.css'
import { Field } from './Field.tsx'
import { WeekPicker } from './WeekPicker.tsx'

const weeksMore = 4

/** Any set of days: whole weeks or single days, trial days, and until when late entries are taken. */
export function DaysSection() {
  const { days: text } = useStaffText().campaigns
  const { moment, staff } = useStaffText()
  const store = useDraftStore()
  const days = useDraft(({ campaign }) => campaign.days)
  const late = useDraft(({ campaign }) => campaign.lateWhileClosing)
  const counted = useDraft(({ base }) => base.counted.days)
  const errorsAt = useErrorsAt()
  const today = useToday()
  const id = useId()
  const [kind, setKind] = useState<DayKind>('count')
  const [more, setMore] = useState({ before: 1, after: 2 })
  const choose = (chosen: readonly Day[], as: DayKind | undefined) =>
    store.change((before) => ({ ...before, days: withDays(before.days, chosen, as, counted) }))
  const holidays = days.count.filter((day) => holidayOn(day) && !counted.includes(day))
  const all = [...days.trial, ...days.count].toSorted()
  // A week that is there stays there: none is to go from under a finger as its days are unticked.
  const [span, setSpan] = useState({
    first: all[0] ?? today,
    last: all.at(-1) ?? addDays(today, 7 * weeksMore),
  })
  const [first = span.first, last = span.last] = [all[0], all.at(-1)]
  if (first < span.first || last > span.last) {
    setSpan({
      first: first < span.first ? first : span.first,
      last: last > span.last ? last : span.last,
    })
  }
  const from = addDays(span.first, -7 * more.before)
  const to = addDays(span.last, 7 * more.after)

  return (
    <>
      <section className="staff-card days-part" aria-labelledby={`${id}-pick`}>
        <h3 id={`${id}-pick`}>{text.pick}</h3>
        <p>{text.how}</p>
        <div className="days-kind">
          <Segments
            legend={text.kindOfDay}
            options={[
              { value: 'count', label: text.countDays(days.count.length) },
              { value: 'trial', label: text.trialDays(days.trial.length) },
            ]}
            value={kind}
            onChoose={setKind}
          />
        </div>
        <Button onClick={() => setMore({ ...more, before: more.before + weeksMore })}>
          {text.earlier}
        </Button>
        {weeksFrom(from, to).map((week) => (
          <WeekPicker
            key={week}
            week={week}
            kind={kind}
            days={days}
            counted={counted}
            onChoose={choose}
          />
        ))}
        <Button onClick={() => setMore({ ...more, after: more.after + weeksMore })}>
          {text.later}
        </Button>
        {holidays.length > 0 && (
          <div className="days-holidays">
            <p>{text.holidaysIn(staff.list(holidays.map(moment.longDay)))}</p>
            <Button onClick={() => choose(holidays, undefined)}>{text.leaveHolidays}</Button>
          </div>
        )}
      </section>
      <section className="staff-card days-part" aria-labelledby={`${id}-late`}>
        <h3 id={`${id}-late`}>{text.late}</h3>
        <Field
          id={`${id}-closing`}
          label={text.closing}
          hint={text.closingHint}
          place="days.closing"
          errors={errorsAt('days.closing')}
        >
          {(described) => (
            <input
              {...described}
              type="date"
              value={days.closing}
              onChange={({ target }) => {
                const closing = Day.safeParse(target.value).data
                if (!closing) return
                store.change((before) => ({ ...before, days: { ...before.days, closing } }))
              }}
            />
          )}
        </Field>
        <fieldset className="days-late">
          <legend>{text.lateRule}</legend>
          {(['counted', 'waiting'] as const).map((rule) => (
            <label key={rule} className="days-choice">
              <input
                type="radio"
                name={`${id}-rule`}
                checked={late === rule}
                onChange={() => store.change((before) => ({ ...before, lateWhileClosing: rule }))}
              />
              <span>{text.lateRules[rule]}</span>
            </label>
          ))}
        </fieldset>
      </section>
    </>
  )
}

/** The weeks that lie from one day to another. */
function weeksFrom(from: Day, to: Day): Week[] {
  const weeks: Week[] = []
  for (let day = from; weekOf(day) <= weekOf(to); day = addDays(day, 7)) weeks.push(weekOf(day))
  return weeks
}
