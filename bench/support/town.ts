import { Campaign, campaignFormat } from '../../src/contract/campaign.ts'
import { type DeviceId, MunicipalityId, TaskAreaId, type UnitId } from '../../src/contract/id.ts'
import type { Day } from '../../src/contract/time.ts'
import { addDays, dayOf } from '../../src/domain/moment.ts'
import { firstDayOf } from '../../src/domain/phase.ts'
import { addAccount } from '../../src/server/access/accounts.ts'
import { issueCredential } from '../../src/server/access/deviceCredential.ts'
import {
  addDevice,
  enrolIn,
  newDeviceId,
  setDeviceSecret,
} from '../../src/server/access/devices.ts'
import { addSignInLink } from '../../src/server/access/signInLinks.ts'
import { importCampaign } from '../../src/server/campaign/importCampaign.ts'
import { channels, contactTypes, parameters } from '../../src/server/demo/fjordbyHouse.ts'
import type { ServerParts } from '../../src/server/http/parts.ts'
import { deviceCookie } from '../../src/server/http/visitor.ts'
import { openParts } from '../../src/server/main.ts'
import type { Scope } from './scope.ts'
import { configOf } from './serverProcess.ts'

/** A fictional municipality of any size. Its ids are numbered, so that SQL can make them too. */
export type TownSize = { units: number; taskAreas: number; days: number }

export const town = MunicipalityId.parse('kommune')
export const largeTown: TownSize = { units: 200, taskAreas: 60, days: 45 }

const unitsPerDepartment = 10
const numbered = (kind: string, at: number) => `${kind}_${String(at).padStart(3, '0')}`
export const unitAt = (at: number) => numbered('unit', at)
const taskAreaAt = (at: number) => numbered('area', at)

/** Counts on every day of a stretch that ends the day after tomorrow: a run may go past midnight. */
function townCampaign({ units, taskAreas, days }: TownSize, today: Day): Campaign {
  const last = addDays(today, 2)
  const departments = Array.from({ length: Math.ceil(units / unitsPerDepartment) }, (_, nth) => ({
    id: numbered('department', nth),
    name: `Forvaltning ${nth + 1}`,
    units: Array.from(
      { length: Math.min(unitsPerDepartment, units - nth * unitsPerDepartment) },
      (_, at) => ({
        id: unitAt(nth * unitsPerDepartment + at),
        name: `Enhed ${nth * unitsPerDepartment + at + 1}`,
        people: 20,
      }),
    ),
  }))
  return Campaign.parse({
    format: campaignFormat,
    id: 'efteraar',
    name: 'Efterår',
    status: 'planned',
    days: {
      trial: [],
      count: Array.from({ length: days }, (_, at) => addDays(last, at - days + 1)),
      closing: addDays(last, 14),
    },
    lateWhileClosing: 'counted',
    departments,
    taskAreas: Array.from({ length: taskAreas }, (_, at) => ({
      id: taskAreaAt(at),
      name: { da: `Opgaveområde ${at + 1}` },
      obligation: 'obligatory',
    })),
    channels,
    contactTypes,
    counterparts: [],
    parameters,
  })
}

/** A device as a load generator needs it, and the task areas that its employee deals with. */
export type TownDevice = {
  id: DeviceId
  unit: UnitId
  taskAreas: TaskAreaId[]
  cookie: string
  seq: number
}

/** A store with a municipality in it, held open by this process until `close`. */
export type Town = {
  data: string
  parts: ServerParts
  campaign: Campaign
  close: () => Promise<void>
}

export async function openTown(scope: Scope, size: TownSize): Promise<Town> {
  const data = scope.folder()
  const parts = await openParts(configOf(data))
  let open = true
  const close = async () => {
    if (open) await parts.db.close()
    open = false
  }
  scope.later(close)
  const campaign = townCampaign(size, dayOf(parts.nowMs()))
  await importCampaign(parts.db, parts.shelf, town, campaign, { ...parts, nowMs: parts.nowMs() })
  return { data, parts, campaign, close }
}

/** Enrols devices since before the campaign, in its units by turns, each with a real credential. */
export async function enrolDevices(
  { parts: { db, key, random }, campaign }: Pick<Town, 'parts' | 'campaign'>,
  many: number,
): Promise<TownDevice[]> {
  const units = campaign.departments.flatMap((department) => department.units)
  const before = addDays(firstDayOf(campaign.days), -1)
  return db.write(async (sql) => {
    const devices: TownDevice[] = []
    for (let at = 0; at < many; at += 1) {
      const unit = units[at % units.length]?.id
      if (!unit) throw new Error('a town without units')
      const id = newDeviceId(random)
      await addDevice(sql, town, id, before)
      await enrolIn(sql, town, id, unit, before)
      const { cookie, secret } = issueCredential(key, random, town, id)
      await setDeviceSecret(sql, town, id, secret)
      const taskAreas = taskAreasOf(at % units.length, campaign.taskAreas.length)
      devices.push({ id, unit, taskAreas, cookie: `${deviceCookie}=${cookie}`, seq: 0 })
    }
    return devices
  })
}

/** Three of the task areas, others for each unit. */
export const taskAreasOf = (unit: number, among: number): TaskAreaId[] =>
  [0, 1, 2].map((at) => TaskAreaId.parse(taskAreaAt((3 * unit + at) % among)))

/** The secret of a link that makes whoever opens it the coordinator. */
export const coordinatorLink = ({ db, random, nowMs }: ServerParts): Promise<string> =>
  db.write(async (sql) => {
    const account = await addAccount(sql, random, town, { name: 'Tove', role: 'coordinator' })
    const expiresMs = nowMs() + 24 * 60 * 60 * 1000
    return addSignInLink(sql, random, town, {
      account,
      purpose: 'bench',
      expiresMs,
      reusable: true,
    })
  })
