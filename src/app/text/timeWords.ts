import type { Day, Time } from '../../contract/time.ts'
import { addDays, wordsOf } from '../../domain/moment.ts'
import { isPartOfDay } from '../../domain/partOfDay.ts'
import type { Text } from './da.ts'

/** `10.30–11` (in English `10:30–11`), `2.30–3 (vintertid)` or `formiddag`. */
export function timeWords({ moment }: Pick<Text, 'moment'>, time: Time): string {
  if (isPartOfDay(time)) return moment.partOfDay[time]
  const { span, season } = wordsOf(time)
  const told = moment.span(span)
  return season ? `${told} (${moment.season[season]})` : told
}

/** The same with its day where that is not today: `i går 9.30–10`, `fredag den 16. oktober 9.30–10`. */
export function whenWords(text: Text, when: { day: Day; time: Time }, today: Day): string {
  const time = timeWords(text, when.time)
  if (when.day === today) return time
  const { yesterday, longDay } = text.moment
  return `${when.day === addDays(today, -1) ? yesterday : longDay(when.day)} ${time}`
}
