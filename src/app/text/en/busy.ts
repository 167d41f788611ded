import type { StaffText } from '../staffDa.ts'
import { staff } from './staff.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const next = (time: string) =>
  time.endsWith('00')
    ? time.replace(':00', ':30')
    : `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}:00`
const span = (time: string) => `${time}–${next(time)}`

export const busy: StaffText['busy'] = {
  title: (direction) => `Busy hours: ${direction}`,
  weekday: (n) => weekdays[n - 1] ?? '',
  short: (n) => (weekdays[n - 1] ?? '').slice(0, 3),
  hour: (time) => `${Number(time.slice(0, 2))}`,
  span,
  day: 'Weekday',
  time: 'Time',
  loading: 'Fetching busy hours …',
  busiest: (some) =>
    `Busiest: ${staff.list(some.map(({ weekday, time, n }) => `${weekdays[weekday - 1]} ${span(time)} (${staff.number(n)})`))}.`,
  expected: (some) =>
    `Still to come, most can be expected ${staff.list(some.map(({ weekday, time, n }) => `${weekdays[weekday - 1]} ${span(time)} (${staff.number(n)})`))}.`,
  before: (when, campaign, someToCome) =>
    someToCome
      ? `Hatched fields are ${when} (${campaign}): what can be expected. In the table they stand in brackets.`
      : `In the table the figures of ${when} (${campaign}) stand in brackets.`,
  noneBefore: (when, campaign) =>
    `The figures of ${when} (${campaign}) are not shown: half-hours are not divided by unit or task area, so they can be compared only where all are the same.`,
  base: (n, direction) =>
    `Shows ${staff.number(n)} ${direction} ${n === 1 ? 'contact' : 'contacts'} with a time of day.`,
  untimed: (n) =>
    `${staff.number(n)} more without: they were added afterwards, or the time would give away what was counted in a small unit.`,
  covers: (units, of) =>
    `The figures cover all days of ${staff.number(units)} of ${staff.number(of)} units.`,
  none: 'There are no contacts with a time of day yet.',
  legend: {
    title: 'Key',
    from: 'Few',
    to: (most) => `Most (${staff.number(most)})`,
    empty: 'Expected, nothing counted',
    coming: 'Expected, not come yet',
    off: 'Not expected',
  },
  table: 'Show as a table',
  total: 'Total',
  notDivided:
    'Busy hours are not divided by channel or task area. Remove those filters to see them.',
}
