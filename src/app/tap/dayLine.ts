import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Day } from '../../contract/time.ts'
import { kindOfDay } from '../../domain/phase.ts'
import { weekNumberOf, weekOf } from '../../domain/moment.ts'
import type { Text } from '../text/da.ts'

/** `Uge 43 · tirsdag, dag 2 af 15`; on a day that is not counted only week and weekday. */
export function dayLine({ tap, moment }: Text, campaign: CounterCampaign | undefined, today: Day) {
  const weekday = moment.weekday(today)
  const week = tap.week(weekNumberOf(weekOf(today)))
  const kind = campaign ? kindOfDay(campaign, today) : 'none'
  if (!campaign || kind === 'none') return `${week} · ${weekday}`

  const days = campaign.days[kind]
  const nth = days.filter((day) => day <= today).length
  const words = kind === 'trial' ? tap.trialDay : tap.countDay
  return `${week} · ${words(weekday, nth, days.length)}`
}
