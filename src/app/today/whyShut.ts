import { daysToAddTo, type Standpoint } from '../../domain/addingTo.ts'
import { reasonNotToCount } from '../tap/reasonNotToCount.ts'
import type { Counting } from './counting.ts'
import type { Words } from './naming.ts'

/**
 * Why nothing can be told afterwards of any day; undefined where some day is open. Of the days that
 * were counted it says why they are shut: that today is none of them is no answer to what was forgotten.
 */
export function whyShut(
  situation: Counting,
  standpoint: Standpoint,
  { text, today }: Pick<Words, 'text' | 'today'>,
): string | undefined {
  const reason = reasonNotToCount(text, situation) ?? today.why.no_campaign
  if (situation.credential !== 'good') return reason
  const days = daysToAddTo(standpoint)
  if (days.some(({ adding }) => adding.is === 'open')) return undefined
  const [why] = days.flatMap(({ adding }) =>
    adding.is === 'shut' && adding.why !== 'not_a_count_day' ? [adding.why] : [],
  )
  return why ? today.why[why] : reason
}
