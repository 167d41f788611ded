import { chance, shuffled } from '../test/support/chance.ts'
import { addDays, dayOf } from '../src/domain/moment.ts'
import { ingest } from '../src/server/ingest/ingest.ts'
import { tallyKeys } from '../src/server/store/tallies.ts'
import { deliveriesOf, workingHours } from './support/deliveries.ts'
import { type Bench, type Finding, verdictOn } from './support/finding.ts'
import { figure } from './support/spread.ts'
import { enrolDevices, largeTown, openTown, type Town, town } from './support/town.ts'

const devices = 500
const perHalfHour = 2

/** What an entry takes on disk when entries come as they do: half-hour by half-hour, from everywhere. */
export async function storage(bench: Bench): Promise<Finding[]> {
  const place = await openTown(bench.scope, largeTown)
  const days = bench.quick ? 1 : 14
  await deliverDays(place, days)
  const { db } = place.parts
  const bytes = await bytesByTable(place)
  const count = async (table: string) =>
    Number((await db.all(`SELECT count(*) AS n FROM ${table}`))[0]?.['n'])
  const entries = await count('entry')
  const of = (...tables: string[]) =>
    tables.reduce((sum, table) => sum + (bytes.get(table) ?? 0), 0)
  const each = of('entry', 'entry_of_device', 'entry_undoing') / entries

  const cells: string[] = []
  for (const table of [...Object.keys(tallyKeys), 'device_pace']) {
    const n = await count(table)
    cells.push(`${table} ${figure(of(table) / n)} × ${figure(n / entries)} cells an entry`)
  }
  return [
    {
      what: `storage of an entry, ${figure(entries)} through the real ingest`,
      measured: `${figure(each)} bytes (row ${figure(of('entry') / entries)}, index ${figure(of('entry_of_device') / entries)})`,
      budget: '≤ 220 bytes',
      verdict: verdictOn(each <= 220),
      beside: `a cell: ${cells.join('; ')}`,
    },
  ]
}

async function deliverDays(place: Town, days: number): Promise<void> {
  const { parts, campaign } = place
  const enrolled = await enrolDevices(place, devices)
  const draw = chance(8)
  const last = dayOf(parts.nowMs())
  const from = addDays(campaign.days.count[0] ?? last, -1)
  for (let at = days - 1; at >= 0; at -= 1) {
    const day = addDays(last, -at)
    for (const moment of workingHours(day)) {
      const load = { requests: devices, perRequest: perHalfHour, moments: [moment] }
      const deliveries = deliveriesOf(
        { ...load, devices: shuffled(enrolled, draw), momentsPerRequest: 1, before: 0 },
        draw,
      )
      const receipts = await Promise.all(
        Array.from(deliveries, ({ device, entries }) => {
          const enrolments = [{ unit: device.unit, from }]
          const deliverer = { municipality: town, device: device.id, today: day, enrolments }
          return ingest(parts.db, parts.shelf, deliverer, entries)
        }),
      )
      if (receipts.flat().some(({ state }) => state !== 'counted')) throw new Error('not counted')
    }
  }
}

async function bytesByTable({ parts: { db } }: Town): Promise<Map<string, number>> {
  const rows = await db.snapshot((sql) =>
    sql.all<{ name: string; bytes: number }>(
      'SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name',
    ),
  )
  return new Map(rows.map(({ name, bytes }) => [name, bytes]))
}
