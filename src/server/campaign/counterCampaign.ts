import { createHash } from 'node:crypto'
import type { Campaign, CounterCampaign } from '../../contract/campaign.ts'
import type { Unit } from '../../contract/catalogue.ts'
import type { UnitId } from '../../contract/id.ts'

/** A campaign as one unit needs it; undefined where the unit is not in it or it is not to be seen. */
export function counterCampaign(campaign: Campaign, unitId: UnitId): CounterCampaign | undefined {
  if (campaign.status === 'draft' || campaign.status === 'purged') return undefined
  const unit = campaign.departments.flatMap(({ units }) => units).find(({ id }) => id === unitId)
  if (!unit || unit.retired) return undefined
  const { id, name, status, days, counterparts } = campaign
  return {
    id,
    name,
    status,
    days,
    counterparts,
    taskAreas: living(campaign.taskAreas).filter(({ id: area }) => counts(unit, area)),
    channels: living(campaign.channels).filter(({ source }) => source === 'tapped'),
    contactTypes: living(campaign.contactTypes),
    parameters: living(campaign.parameters),
    ...(campaign.message && { message: campaign.message }),
    unit: {
      id: unit.id,
      name: unit.name,
      ...(unit.favourites && { favourites: unit.favourites }),
    },
  }
}

const counts = ({ taskAreas }: Unit, area: Campaign['taskAreas'][number]['id']) =>
  taskAreas === undefined || taskAreas.includes(area)

const living = <Thing extends { retired?: boolean | undefined }>(things: Thing[]): Thing[] =>
  things.filter(({ retired }) => !retired)

/** Of each definition that is still about: what its units are told, by its hash. */
const told = new WeakMap<Campaign, Map<UnitId | undefined, string>>()

/**
 * The name of what a device of a unit is told now: another one where anything of it is another.
 * Reckoned once for each unit and version, because every delivery is answered with it.
 */
export function catalogueName(
  campaigns: readonly Campaign[],
  { unit, mayCount }: { unit: UnitId | undefined; mayCount: boolean },
): string {
  const parts = campaigns.map((campaign) => {
    const ofUnits = told.get(campaign) ?? new Map<UnitId | undefined, string>()
    told.set(campaign, ofUnits)
    const known = ofUnits.get(unit)
    if (known !== undefined) return known
    const mine = unit && counterCampaign(campaign, unit)
    const hash = mine ? hashOf(JSON.stringify(mine)) : ''
    ofUnits.set(unit, hash)
    return hash
  })
  return hashOf(`${unit} ${mayCount} ${parts.join()}`)
}

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16)
