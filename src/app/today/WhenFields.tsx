import { useId } from 'react'
import type { Day, Time } from '../../contract/time.ts'
import { daysToAddTo, type Standpoint } from '../../domain/addingTo.ts'
import { halfHourOf } from '../../domain/moment.ts'
import { timesOf } from '../../domain/partOfDay.ts'
import { timeWords } from '../text/timeWords.ts'
import { dayWords, type Words } from './naming.ts'

/** A day of the campaign. Days on which nothing can be counted say why. */
export function DayField({
  naming: { text, today },
  standpoint,
  day,
  onChoose,
}: {
  naming: Words
  standpoint: Standpoint
  day: Day
  onChoose: (day: Day) => void
}) {
  const id = useId()
  return (
    <div className="today-field">
      <label htmlFor={id}>{today.add.day}</label>
      <select id={id} value={day} onChange={({ target }) => onChoose(target.value as Day)}>
        {daysToAddTo(standpoint).map(({ day: each, adding }) => (
          <option key={each} value={each} disabled={adding.is === 'shut'}>
            {dayWords(text, today, each, standpoint.today)}
            {adding.is === 'shut' && ` – ${today.whyShort[adding.why]}`}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A half-hour, or only about when; of today only what has begun. */
export function TimeField({
  naming: { text, today },
  day,
  now,
  time,
  onChoose,
}: {
  naming: Words
  day: Day
  now: number
  time: Time
  onChoose: (time: Time) => void
}) {
  const id = useId()
  const { parts, halfHours } = timesOf(day, halfHourOf(now))
  const option = (each: Time) => (
    <option key={each} value={each}>
      {timeWords(text, each)}
    </option>
  )
  return (
    <div className="today-field">
      <label htmlFor={id}>{today.add.time}</label>
      <select id={id} value={time} onChange={({ target }) => onChoose(target.value as Time)}>
        <optgroup label={today.add.parts}>{parts.map(option)}</optgroup>
        <optgroup label={today.add.halfHours}>{halfHours.map(option)}</optgroup>
      </select>
    </div>
  )
}
