import { type FormEvent, useId, useRef, useState } from 'react'
import type { Day, PartOfDay } from '../../contract/time.ts'
import { daysToAddTo } from '../../domain/addingTo.ts'
import { halfHourOf } from '../../domain/moment.ts'
import { overlaps, partOf, timesOf } from '../../domain/partOfDay.ts'
import { troubleOf } from '../tap/troubleOf.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { readFromHere } from '../ui/readFromHere.ts'
import { Segments } from '../ui/Segments.tsx'
import { standpointOf } from './afterwards.ts'
import type { Counting } from './counting.ts'
import type { DayList } from './dayList.ts'
import { dayWords, type Words } from './naming.ts'
import type { TodayActs } from './todayActs.ts'
import { whyShut } from './whyShut.ts'

type Props = {
  situation: Counting
  acts: TodayActs
  naming: Words
  now: number
  enrolledFrom: Day | undefined
  days: DayList[]
  /** Of days before this one nothing has been read. */
  from: Day
  onClose: () => void
}

/** The parts of a day in which nothing stands here, neither contacts nor that there were none. */
function freeParts(day: Day, unit: string, days: readonly DayList[], now: number): PartOfDay[] {
  const items = days.find((each) => each.day === day)?.alike.flatMap((each) => each.items) ?? []
  const taken = items
    .filter(({ entry, record }) => record.standing && entry.unit === unit)
    .map(({ entry }) => partOf(entry.time))
  const { parts } = timesOf(day, halfHourOf(now))
  const order: PartOfDay[] = ['day', 'am', 'pm']
  return order.filter((part) => parts.includes(part) && !taken.some((of) => overlaps(of, part)))
}

/** Says that there were none, so that none does not look like forgotten. */
export function QuietForm(props: Props) {
  const { situation, acts, naming, now, enrolledFrom, days, from, onClose } = props
  const { text, today } = naming
  const words = today.noneAtAll
  const [heading, field] = [useId(), useId()]
  const [chosen, choose] = useState<{ day?: Day; part?: PartOfDay }>({})
  const [outcome, setOutcome] = useState<{ said?: string; alarm?: string }>({})
  const busy = useRef(false)
  const { unit } = situation
  const standpoint = standpointOf(situation, enrolledFrom)
  const open = daysToAddTo(standpoint)
    .filter(({ day, adding }) => day >= from && adding.is === 'open')
    .map(({ day }) => ({ day, parts: freeParts(day, unit.id, days, now) }))
    .filter(({ parts }) => parts.length > 0)
  const day = open.find((each) => each.day === chosen.day) ?? open[0]
  const part = day?.parts.find((each) => each === chosen.part) ?? day?.parts[0]

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current || !day || !part) return
    busy.current = true
    setOutcome({})
    try {
      const told = await acts.sayQuiet(situation, { day: day.day, time: part })
      const when = dayWords(text, today, day.day, situation.today)
      const said = words.said(when, text.moment.partOfDay[part])
      setOutcome(told.is === 'told' ? { said } : { alarm: today.why[told.why] })
    } catch (error) {
      setOutcome({ alarm: today.failed[troubleOf('change', error).is] })
    } finally {
      busy.current = false
    }
  }

  const shut = whyShut(situation, standpoint, naming)
  // Nothing is armed for another day by it: a second press of Enter would report that as well.
  if (outcome.said) {
    return (
      <div className="today-form">
        <p role="status" tabIndex={-1} ref={readFromHere}>
          {outcome.said}
        </p>
        <div className="today-buttons">
          {day && part && <Button onClick={() => setOutcome({})}>{words.another}</Button>}
          <Button onClick={onClose}>{today.add.close}</Button>
        </div>
      </div>
    )
  }
  return (
    <form className="today-form" aria-labelledby={heading} onSubmit={(event) => void save(event)}>
      <h2 id={heading}>{words.title}</h2>
      {shut || !day || !part ? (
        <Notice>{shut ?? words.nothingOpen}</Notice>
      ) : (
        <>
          <p>{words.lead}</p>
          <div className="today-field">
            <label htmlFor={field}>{words.day}</label>
            <select
              id={field}
              value={day.day}
              onChange={({ target }) => choose({ day: target.value as Day })}
            >
              {open.map((each) => (
                <option key={each.day} value={each.day}>
                  {dayWords(text, today, each.day, situation.today)}
                </option>
              ))}
            </select>
          </div>
          {day.parts.length > 1 && (
            <Segments
              legend={words.part}
              options={day.parts.map((value) => ({ value, label: text.moment.partOfDay[value] }))}
              value={part}
              onChoose={(value) => choose({ day: day.day, part: value })}
            />
          )}
        </>
      )}
      {outcome.alarm && (
        <Notice tone="alarm" title={today.failed.title}>
          {outcome.alarm}
        </Notice>
      )}
      <div className="today-buttons">
        {!shut && part && (
          <Button type="submit" look="main">
            {words.save[part]}
          </Button>
        )}
        <Button onClick={onClose}>{today.add.close}</Button>
      </div>
    </form>
  )
}
