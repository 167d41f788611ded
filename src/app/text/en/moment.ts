import type { Day } from '../../../contract/time.ts'
import type { Text } from '../da.ts'

const dayWords = (style: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' })
  return (day: Day) => format.format(Date.parse(day))
}

const numbers = new Intl.NumberFormat('en-GB')

export const number = (n: number): string => numbers.format(n)

export const moment: Text['moment'] = {
  weekday: dayWords({ weekday: 'long' }),
  longDay: dayWords({ weekday: 'long', day: 'numeric', month: 'long' }),
  season: { summer: 'summer time', winter: 'winter time' },
  partOfDay: { am: 'morning', pm: 'afternoon', day: 'the whole day' },
  span: (halfHour) => halfHour.replaceAll('.', ':'),
  yesterday: 'yesterday',
}
