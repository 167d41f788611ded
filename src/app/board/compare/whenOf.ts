import type { StaffText } from '../../text/staffDa.ts'
import { weekOf } from '../../../domain/moment.ts'
import type { Comparable } from './comparable.ts'

/** `onsdag i uge 40, 2025` or `uge 40, 2025`. The year is that of the week. */
export function whenOf(
  { compare, moment, staff }: StaffText,
  period: Comparable['period'],
): string {
  const week = period.is === 'day' ? weekOf(period.day) : period.week
  const words = `${staff.week(week)}, ${week.slice(0, 4)}`
  return period.is === 'day' ? compare.dayIn(moment.weekday(period.day), words) : words
}
