import { kindOfDay, lastDayOf, nextDayAfter } from '../../domain/phase.ts'
import type { Situation } from '../counter.ts'
import type { Text } from '../text/da.ts'
import type { StatusFacts } from './said.ts'
import type { statuses } from './statuses.ts'

type Counting = Extract<Situation, { is: 'counter' }>
type About<Question> = {
  [Each in keyof typeof statuses]: (typeof statuses)[Each]['of'] extends Question ? Each : never
}[keyof typeof statuses]

/** Whether the keys may be tapped, and if not, why. */
export type Standing = About<'counting'>

/** Where this counter stands. */
export function standingOf({ campaign, today, phase, credential, from }: Counting): Standing {
  if (credential === 'revoked') return 'revoked'
  if (credential === 'gone') return 'unknown_device'
  if (!campaign || !phase) return 'no_campaign'
  const { lastDay } = campaign.unit
  if (lastDay !== undefined && lastDay < today) return 'unit_ended'

  switch (phase) {
    case 'count':
      return 'counting'
    case 'before':
    case 'between': {
      const next = nextDayAfter(campaign.days, today)
      return next && kindOfDay(campaign, next) === 'trial' ? `${phase}_trial` : phase
    }
    case 'locked':
      return 'closed'
    case 'draft':
    case 'purged':
      return 'no_campaign'
    case 'closing':
      // Whoever joined after the last day has nothing of its own to add in Min dag.
      return from && from > lastDayOf(campaign.days) ? 'closed' : phase
    case 'trial':
    case 'closed':
    case 'paused':
    case 'cancelled':
      return phase
  }
}

/** What is named where it is told. */
export function factsOf({ moment }: Text, { unit, campaign, today }: Counting): StatusFacts {
  const days = campaign?.days
  const next = days && nextDayAfter(days, today)
  return {
    unit: unit.name,
    next: next ? moment.longDay(next) : '',
    last: days ? moment.longDay(lastDayOf(days)) : '',
    closing: days ? moment.longDay(days.closing) : '',
  }
}
