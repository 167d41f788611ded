import type { CounterAnswer } from '../../contract/account.ts'
import type { Campaign, CounterCampaign } from '../../contract/campaign.ts'
import type { Unit } from '../../contract/catalogue.ts'
import type { DeviceId, UnitId } from '../../contract/id.ts'
import { instantOf } from '../../domain/moment.ts'
import { enrolmentsOf, presentUnit } from '../access/devices.ts'
import { rescueKeyOf } from '../access/rescueTag.ts'
import type { MunicipalitySetting } from '../config.ts'
import type { ServerParts } from '../http/parts.ts'
import { storeName } from '../store/openStore.ts'

/** All that a device needs to count without a network: its own unit, and the campaigns it is in. */
export async function counterOf(
  { db, shelf, key, nowMs }: Pick<ServerParts, 'db' | 'shelf' | 'key' | 'nowMs'>,
  municipality: MunicipalitySetting,
  device: { id: DeviceId; revoked: string | null },
): Promise<CounterAnswer> {
  const enrolled = presentUnit(await enrolmentsOf(db, municipality.id, device.id))
  const campaigns = (await shelf.all(db, municipality.id)).flatMap(({ campaign }) => {
    const mine = enrolled && counterCampaign(campaign, enrolled.unit)
    return mine ? [mine] : []
  })
  const name = campaigns.at(-1)?.unit.name ?? enrolled?.unit
  return {
    ...(await storeName(db)),
    time: instantOf(nowMs()),
    municipality: { id: municipality.id, name: municipality.name },
    device: device.id,
    mayCount: device.revoked === null,
    ...(enrolled && name && { enrolment: { unit: enrolled.unit, name, from: enrolled.from } }),
    campaigns,
    rescueKey: rescueKeyOf(key, municipality.id, device.id),
  }
}

/** A campaign as one unit needs it; undefined where the unit is not in it or it is not to be seen. */
function counterCampaign(campaign: Campaign, unitId: UnitId): CounterCampaign | undefined {
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
