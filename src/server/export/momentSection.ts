import type { Day } from '../../contract/time.ts'
import { isHalfHour } from '../../domain/admission.ts'
import { weekdayOf, weekOf, wordsOf } from '../../domain/moment.ts'
import { dayOfNumber, timeOfNumber } from '../store/calendar.ts'
import type { Bucket } from './buckets.ts'
import type { Said, Section } from './section.ts'
import type { View } from './view.ts'

const weekdays = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn']
const parts = { am: 'formiddag', pm: 'eftermiddag', day: 'hele dagen' }
const seasons = { summer: ' (sommertid)', winter: ' (vintertid)' }

/** More than there are half-hours from 1970 to the year 9999. */
const timesBefore = 2 ** 28

/** When the contacts of a row were, as finely as the view wants it and the small-unit rule lets it. */
export function momentSection({ period }: View): Section | undefined {
  if (period === undefined) return undefined
  if (period === 'week') {
    return {
      columns: ['uge', 'fra', 'til'],
      key: (_row, { week }) => week?.week ?? '',
      say: (_row, { week }) => ({
        cells: [week?.week, week?.from, week?.to],
        fields: { week: week?.week },
      }),
    }
  }
  const day: Section = {
    columns: ['uge', 'dag', 'ugedag'],
    key: (row, bucket) => (bucket.together ? bucket.together.join('+') : row.day),
    say: (row, bucket) => (bucket.together ? daysSaid(bucket) : daySaid(dayOfNumber(row.day))),
  }
  if (period === 'day') return day
  return {
    columns: [...day.columns, 'tid', 'starttid_utc'],
    key: (row, bucket) =>
      bucket.together ? bucket.together.join('+') : row.day * timesBefore + row.time,
    say(row, bucket) {
      const { cells, fields } = day.say(row, bucket)
      const time = bucket.together ? undefined : timeOfNumber(row.time)
      const words = time === undefined ? ['', ''] : timeCells(time)
      return { cells: [...cells, ...words], fields: { ...fields, time: time ?? null } }
    },
  }
}

const daySaid = (day: Day): Said => ({
  cells: [weekOf(day), day, weekdays[weekdayOf(day) - 1]],
  fields: { week: weekOf(day), days: [day] },
})

/** `2026-10-19+2026-10-21`: these days together, and no time. */
const daysSaid = ({ week, together = [] }: Bucket): Said => ({
  cells: [week?.week, together.join('+'), ''],
  fields: { week: week?.week, days: together },
})

function timeCells(time: ReturnType<typeof timeOfNumber>): string[] {
  if (!isHalfHour(time)) return [parts[time], '']
  const { span, season } = wordsOf(time)
  return [span + (season ? seasons[season] : ''), time]
}
