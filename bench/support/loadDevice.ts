import type { Page } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import { chance } from '../../test/support/chance.ts'
import type { EntryRecord } from '../../src/app/outbox/storage.ts'
import { DeviceId, UnitId } from '../../src/contract/id.ts'
import { addDays, dayOf } from '../../src/domain/moment.ts'
import { deliveriesOf, workingHours } from './deliveries.ts'
import { taskAreasOf, type TownDevice, unitAt } from './town.ts'

/** So long after a bulk load the browser's store has finished tidying up. */
const settledAfterMs = 15_000

/** Puts so many received entries on the device, as they lie there after a season of counting. */
export async function loadDevice(page: Page, many: number): Promise<void> {
  const today = dayOf(Date.now())
  const device: TownDevice = {
    id: DeviceId.parse('000000000000'),
    unit: UnitId.parse(unitAt(0)),
    taskAreas: taskAreasOf(0, 5),
    cookie: '',
    seq: 0,
  }
  const moments = Array.from({ length: 45 }, (_, at) =>
    workingHours(addDays(today, at - 45)),
  ).flat()
  const perRequest = Math.ceil(many / moments.length)
  const load = { devices: [device], perRequest, momentsPerRequest: 1, before: 0 }
  const deliveries = deliveriesOf({ ...load, moments, requests: moments.length }, chance(9))
  let portion: EntryRecord[] = []
  for (const { entries } of deliveries) {
    for (const entry of entries) {
      const { id, day, seq } = entry
      const receipt = { id, state: 'counted' as const, repeat: false }
      portion.push({ id, day, order: seq, state: 'received', entry, standing: true, receipt })
    }
    if (portion.length < 5000) continue
    await putEntries(page, portion)
    portion = []
  }
  await putEntries(page, portion)
  await wait(settledAfterMs)
}

const putEntries = (page: Page, records: EntryRecord[]): Promise<void> =>
  page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('taellevaerk')
        opening.addEventListener('error', () => reject(new Error('the database was not opened')))
        opening.addEventListener('success', () => {
          const db = opening.result
          const tx = db.transaction('entries', 'readwrite', { durability: 'relaxed' })
          const entries = tx.objectStore('entries')
          for (const row of rows) entries.put(row)
          tx.addEventListener('abort', () => reject(new Error('nothing was stored')))
          tx.addEventListener('complete', () => {
            db.close()
            resolve()
          })
        })
      }),
    records,
  )
