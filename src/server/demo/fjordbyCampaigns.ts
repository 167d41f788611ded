import { campaignFormat } from '../../contract/campaign.ts'
import type { Day } from '../../contract/time.ts'
import { addDays, weekdayOf } from '../../domain/moment.ts'
import {
  channels,
  contactTypes,
  departments,
  localAreas,
  parameters,
  taskAreas,
} from './fjordbyHouse.ts'

/**
 * The demo's two campaigns as the texts of campaign files: they come in by the same door as any.
 * Dated around the day the demo starts, which is in the middle week of three and always a count day.
 */
export function fjordbyCampaigns(today: Day): { spring: string; autumn: string } {
  const monday = addDays(today, 1 - weekdayOf(today))
  return {
    spring: campaignText('foraar', 'Sidste forår', addDays(monday, -27 * 7)),
    autumn: campaignText('efteraar', 'Dette efterår', addDays(monday, -7), today),
  }
}

function campaignText(id: string, name: string, firstMonday: Day, always?: Day): string {
  const weekdays = [0, 7, 14].flatMap((week) =>
    [0, 1, 2, 3, 4].map((day) => addDays(firstMonday, week + day)),
  )
  const count = always === undefined ? weekdays : [...new Set([...weekdays, always])].toSorted()
  const campaign = {
    format: campaignFormat,
    id,
    name,
    status: 'planned',
    days: { trial: [addDays(firstMonday, -4)], count, closing: addDays(firstMonday, 25) },
    lateWhileClosing: 'counted',
    departments,
    taskAreas: [...taskAreas, ...localAreas],
    channels,
    contactTypes,
    counterparts: [],
    parameters,
  }
  return JSON.stringify(campaign, undefined, 2)
}
