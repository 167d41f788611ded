import type { CounterAnswer } from '../../contract/account.ts'
import type { DeviceId } from '../../contract/id.ts'
import { counterCampaign, isSeenByCounters } from '../../domain/counterCampaign.ts'
import { dayOf, instantOf } from '../../domain/moment.ts'
import { enrolmentsOf, presentUnit } from '../access/devices.ts'
import { followMerges } from '../access/followMerges.ts'
import { rescueKeyOf } from '../access/rescueTag.ts'
import { switchableUnits } from '../access/switchable.ts'
import type { MunicipalitySetting } from '../config.ts'
import type { ServerParts } from '../http/parts.ts'
import { storeName } from '../store/openStore.ts'
import { catalogueName } from './catalogueName.ts'

/** All that a device needs to count without a network: its own unit, and the campaigns it is in. */
export async function counterOf(
  { db, shelf, key, nowMs }: Pick<ServerParts, 'db' | 'shelf' | 'key' | 'nowMs'>,
  municipality: MunicipalitySetting,
  device: { id: DeviceId; revoked: string | null },
): Promise<CounterAnswer> {
  const all = await shelf.campaigns(db, municipality.id)
  const today = dayOf(nowMs())
  await followMerges(db, municipality.id, { campaigns: all, today, device: device.id })
  const enrolled = presentUnit(await enrolmentsOf(db, municipality.id, device.id))
  const campaigns = all.flatMap((campaign) => {
    const mine = enrolled && isSeenByCounters(campaign) && counterCampaign(campaign, enrolled.unit)
    return mine ? [mine] : []
  })
  const name = campaigns.at(-1)?.unit.name ?? enrolled?.unit
  const mayCount = device.revoked === null
  const units = mayCount ? await switchableUnits(db, municipality.id, device.id, all, today) : []
  return {
    ...(await storeName(db)),
    time: instantOf(nowMs()),
    municipality: { id: municipality.id, name: municipality.name },
    device: device.id,
    mayCount,
    ...(enrolled && name && { enrolment: { unit: enrolled.unit, name, from: enrolled.from } }),
    units: units.map(({ unit, name: called }) => ({ unit, name: called })),
    campaigns,
    catalogue: catalogueName(all, { unit: enrolled?.unit, mayCount }),
    rescueKey: rescueKeyOf(key, municipality.id, device.id),
  }
}
