import type { CampaignDays } from '../contract/campaign.ts'
import type { Day } from '../contract/time.ts'
import { holidayOn } from './danishHolidays.ts'
import { addDays, weekdayOf } from './moment.ts'

const daysOfWork = [0, 1, 2, 3, 4]
const daysBeforeForTrial = 6
const daysAfterForLate = 7

/**
 * Weeks of working days from a Monday on, holidays left out; a trial day on the Tuesday of the week
 * before, and a week for what comes late.
 */
export function suggestedDays(anyDayOfFirstWeek: Day, weeks: number): CampaignDays {
  const monday = addDays(anyDayOfFirstWeek, 1 - weekdayOf(anyDayOfFirstWeek))
  const count = Array.from({ length: weeks }, (_, week) =>
    daysOfWork.map((day) => addDays(monday, week * 7 + day)),
  )
    .flat()
    .filter((day) => holidayOn(day) === undefined)
  const friday = addDays(monday, weeks * 7 - 3)
  const trial = addDays(monday, -daysBeforeForTrial)
  return {
    trial: holidayOn(trial) === undefined ? [trial] : [],
    count,
    closing: addDays(friday, daysAfterForLate),
  }
}
