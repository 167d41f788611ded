import type { Day, PartOfDay } from '../../../contract/time.ts'

const dayWords = (style: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('da-DK', { ...style, timeZone: 'UTC' })
  return (day: Day) => format.format(Date.parse(day))
}

const weekday = dayWords({ weekday: 'long' })
const month = dayWords({ month: 'long' })

const numbers = new Intl.NumberFormat('da-DK')

/** A number as it is written in the language: `1.234`. */
export const number = (n: number): string => numbers.format(n)

/** Days and times of day, as parts of other sentences. */
export const moment = {
  weekday,
  /** Composed here, because browsers differ on the `den`. */
  longDay: (day: Day) => `${weekday(day)} den ${Number(day.slice(8))}. ${month(day)}`,
  /** The night the clocks go back, 2.30–3 comes twice. */
  season: { summer: 'sommertid', winter: 'vintertid' },
  partOfDay: { am: 'formiddag', pm: 'eftermiddag', day: 'hele dagen' } satisfies Record<
    PartOfDay,
    string
  >,
  /** A half-hour as it is told in Danish: `10.30–11`. */
  span: (halfHour: string) => halfHour,
  yesterday: 'i går',
}
