import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Day } from '../../contract/time.ts'
import { type CalendarEvent } from '../../domain/calendarFile.ts'
import { expectedFrom } from '../../domain/expectedOn.ts'
import { kindOfDay } from '../../domain/phase.ts'
import { reminderTime } from '../../domain/reminder.ts'
import type { LaterText } from '../text/laterDa.ts'

/** Eight o’clock, in minutes. */
const morning = 8 * 60

/**
 * What a unit's calendar needs of a campaign, from today on: its trial days and count days, each with
 * an alarm in the morning, and on count days a question at the end of the day. Neither link nor code
 * stands in it: such files are sent on.
 */
export function unitCalendar(
  campaign: CounterCampaign,
  unit: string,
  { calendar: words }: LaterText['reminders'],
  { today, remindAt, host }: { today: Day; remindAt: string; host: string },
): CalendarEvent[] {
  // By its place among the days and not by its day, which may be moved: the third count day stays the third.
  const placeOf = (day: Day) =>
    campaign.days[kindOfDay(campaign, day) === 'trial' ? 'trial' : 'count'].toSorted().indexOf(day)
  const named = (kind: string, day: Day) =>
    `${kind}-${placeOf(day) + 1}.${campaign.unit.id}.${campaign.id}@${host}`
  return expectedFrom(campaign, today).flatMap((day): CalendarEvent[] => {
    if (kindOfDay(campaign, day) === 'trial') {
      const [summary, description] = [words.trial(unit), words.trialWhat]
      return [{ uid: named('trial', day), day, summary, description, alarmAfter: morning }]
    }
    return [
      {
        uid: named('count', day),
        day,
        summary: words.count(unit),
        description: words.countWhat,
        alarmAfter: morning,
      },
      {
        uid: named('quiet', day),
        day,
        at: reminderTime(campaign, day, remindAt) ?? remindAt,
        summary: words.quiet(unit),
        description: words.quietWhat,
        alarmAfter: 0,
      },
    ]
  })
}

/** Why there is nothing for the calendar; undefined where there is. */
export function whyNoCalendar(
  campaign: CounterCampaign | undefined,
  today: Day,
): 'paused' | 'cancelled' | 'none' | undefined {
  if (!campaign) return 'none'
  if (expectedFrom(campaign, today).length > 0) return undefined
  const { status } = campaign
  // What has no days left would have none if it went on either.
  const isOver = expectedFrom({ ...campaign, status: 'planned' }, today).length === 0
  return isOver || (status !== 'paused' && status !== 'cancelled') ? 'none' : status
}
