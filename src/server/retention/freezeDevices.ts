import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { dayNumber } from '../store/calendar.ts'
import { placedEntries, portionsOf } from '../store/recount.ts'
import type { Reader, Row } from '../store/sql.ts'
import { contributingDevices } from '../store/tallyQuestions.ts'
import type { Turn } from './turn.ts'

const rowsPerStep = 500
const conflict = `ON CONFLICT (municipality, campaign, unit, day, time)
  DO UPDATE SET devices = excluded.devices`

type Slot = { unit: string; day: number; time: number; device: string }

/**
 * Freezes how many devices stand behind the figures of each unit: in the whole campaign, by the very
 * question that the rule of the small units asks, and in each half-hour. From then on their numbers
 * answer for the devices. Broken off and begun again it writes the same: figures are signed off.
 */
export async function freezeDevices(
  { db, turn }: { db: Reader; turn: Turn },
  municipality: MunicipalityId,
  { campaign, today }: { campaign: CampaignId; today: Day },
): Promise<void> {
  const rows = (await devicesOfSlots(db, municipality, campaign)).map((slot): Row => {
    return { municipality, campaign, ...slot }
  })
  for (let at = 0; at < rows.length; at += rowsPerStep) {
    const some = rows.slice(at, at + rowsPerStep)
    await turn.step((sql) => sql.insert('frozen_devices', some, conflict))
  }
  await turn.step(
    async (sql) => {
      const of = [municipality, campaign]
      const whole = await contributingDevices(sql, municipality, campaign)
      const frozen = [...whole].map(([unit, devices]) => {
        return { municipality, campaign, unit, day: -1, time: -1, devices }
      })
      await sql.insert('frozen_devices', frozen, conflict)
      await sql.all('DELETE FROM contributor WHERE municipality = $1 AND campaign = $2', of)
      await sql.all('UPDATE campaign SET frozen_on = $3 WHERE municipality = $1 AND id = $2', [
        ...of,
        dayNumber(today),
      ])
    },
    { scrub: true },
  )
}

/** In portions, with each device once: by the time entries are let go of, nothing is counted any more. */
async function devicesOfSlots(sql: Reader, municipality: MunicipalityId, campaign: CampaignId) {
  const slots = new Map<string, { slot: Omit<Slot, 'device'>; devices: Set<string> }>()
  for await (const { after, upTo } of portionsOf(sql, municipality)) {
    const found = await sql.all<Slot>(
      `SELECT DISTINCT unit, day, time, device FROM ${placedEntries}
       WHERE municipality = $1 AND id > $2 AND id <= $3 AND campaign = $4
         AND kind = 'contact' AND counted = 1 AND trial = 0 AND device IS NOT NULL
         AND device NOT IN (SELECT renewed_from FROM device AS heir
           WHERE heir.municipality = $1 AND renewed_from IS NOT NULL)`,
      [municipality, after, upTo, campaign],
    )
    for (const { device, ...slot } of found) {
      const key = `${slot.unit} ${slot.day} ${slot.time}`
      const known = slots.get(key) ?? { slot, devices: new Set() }
      slots.set(key, known)
      known.devices.add(device)
    }
  }
  return [...slots.values()].map(({ slot, devices }) => ({ ...slot, devices: devices.size }))
}
