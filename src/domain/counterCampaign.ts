import type { Campaign, CounterCampaign } from '../contract/campaign.ts'
import type { Unit } from '../contract/catalogue.ts'
import type { TaskAreaId, UnitId } from '../contract/id.ts'
import { living, unitsIn } from './campaignThings.ts'
import { isCountable } from './quickKeys.ts'

/** A campaign as one unit needs it; undefined where the unit is not in it, or no more. */
export function counterCampaign(campaign: Campaign, unitId: UnitId): CounterCampaign | undefined {
  const unit = unitsIn(campaign).find(({ id }) => id === unitId)
  if (!unit || unit.retired) return undefined
  const { id, name, status, days, counterparts } = campaign
  const taskAreas = living(campaign.taskAreas).filter(({ id: area }) => counts(unit, area))
  const channels = living(campaign.channels).filter(({ source }) => source === 'tapped')
  const quickKeys = unit.quickKeys?.filter((key) => isCountable({ taskAreas, channels }, key)) ?? []
  return {
    id,
    name,
    status,
    days,
    counterparts,
    taskAreas,
    channels,
    contactTypes: living(campaign.contactTypes),
    parameters: living(campaign.parameters),
    ...(campaign.typeExpected && { typeExpected: true }),
    ...(campaign.message && { message: campaign.message }),
    unit: {
      id: unit.id,
      name: unit.name,
      ...(unit.favourites && { favourites: unit.favourites }),
      ...(quickKeys.length > 0 && { quickKeys }),
      ...(unit.expected && { expected: unit.expected }),
      // Where it is merged into one unit the device comes along by itself.
      ...(unit.lastDay && unit.successors?.length !== 1 && { lastDay: unit.lastDay }),
    },
  }
}

const counts = ({ taskAreas }: Unit, area: TaskAreaId): boolean =>
  taskAreas === undefined || taskAreas.includes(area)

/** Drafts are nobody's to see, and what is purged is gone. */
export const isSeenByCounters = ({ status }: Pick<Campaign, 'status'>): boolean =>
  status !== 'draft' && status !== 'purged'
