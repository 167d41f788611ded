import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { CampaignRetention, RetentionAnswer } from '../../contract/retention.ts'
import { dayOf } from '../../domain/moment.ts'
import { lastDayOf } from '../../domain/phase.ts'
import { dueDaysOf } from '../../domain/retentionPlan.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'
import { type Kept, keptCampaigns } from './keptCampaigns.ts'
import { dryRun } from './runRetention.ts'
import { stateOf } from './turn.ts'

/** What is kept until when, and what the next run would remove. */
export async function answerOf(
  parts: ServerParts,
  municipality: MunicipalityId,
): Promise<RetentionAnswer> {
  const { db, shelf, nowMs } = parts
  const kept = await keptCampaigns(db, shelf, municipality)
  const { campaigns, besides } = await dryRun(parts, municipality)
  const { ranOn } = await stateOf(db, municipality)
  const counted = kept.filter(({ status }) => status !== 'draft')
  return {
    today: dayOf(nowMs()),
    ...(ranOn && { ranOn }),
    campaigns: counted
      .map((each) => describe(each, campaigns.get(each.id)))
      .toSorted((a, b) => (a.lastDay < b.lastDay ? 1 : -1)),
    next: besides,
  }
}

/** @throws Problem `not_found` */
export function ofCampaign({ campaigns }: RetentionAnswer, id: CampaignId): CampaignRetention {
  const found = campaigns.find((each) => each.id === id)
  if (!found) throw new Problem('not_found')
  return found
}

function describe(
  kept: Kept,
  next: CampaignRetention['next'] = { removed: 0, held: 0, anonymised: 0 },
): CampaignRetention {
  const { id, name, status, months, days, anonymisedOn, purgedOn } = kept
  return {
    ...{ id, name, status, months, lastDay: lastDayOf(days) },
    ...dueDaysOf(kept),
    ...(anonymisedOn && { anonymisedOn }),
    ...(purgedOn && { purgedOn }),
    next,
  }
}
