import { kindOfDay, lastDayOf, nextDayAfter } from '../../domain/phase.ts'
import type { Situation } from '../counter.ts'
import type { Text } from '../text/da.ts'

/** Why no key may be tapped now, with the next date where there is one; nothing when they may. */
export function reasonNotToCount(
  { stopped, moment, problem }: Text,
  { unit, campaign, today, phase, credential }: Extract<Situation, { is: 'counter' }>,
): string | undefined {
  if (credential === 'revoked') return problem.device_revoked
  if (credential === 'gone') return stopped.unknownDevice
  if (!campaign || !phase) return stopped.noCampaign(unit.name)
  const { lastDay } = campaign.unit
  if (lastDay !== undefined && lastDay < today) return stopped.unitEnded(unit.name)

  const last = moment.longDay(lastDayOf(campaign.days))
  const next = nextDayAfter(campaign.days, today)
  const nextWords = next ? moment.longDay(next) : ''
  const nextIsTrial = next !== undefined && kindOfDay(campaign, next) === 'trial'

  switch (phase) {
    case 'count':
    case 'trial':
      return undefined
    case 'before':
      return (nextIsTrial ? stopped.beforeTrial : stopped.before)(nextWords)
    case 'between':
      return (nextIsTrial ? stopped.betweenTrial : stopped.between)(nextWords)
    case 'closing':
      return stopped.closing(last, moment.longDay(campaign.days.closing))
    case 'closed':
    case 'locked':
      return stopped.closed(last)
    case 'paused':
      return stopped.paused
    case 'cancelled':
      return stopped.cancelled
    case 'draft':
    case 'purged':
      return stopped.noCampaign(unit.name)
  }
}
