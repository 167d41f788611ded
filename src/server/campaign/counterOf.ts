import type { CounterAnswer } from '../../contract/account.ts'
import type { DeviceId } from '../../contract/id.ts'
import { counterCampaign, isSeenByCounters } from '../../domain/counterCampaign.ts'
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
    const mine = enrolled && isSeenByCounters(campaign) && counterCampaign(campaign, enrolled.unit)
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
