import { DatabaseSync } from 'node:sqlite'
import type { Campaign } from '../../src/contract/campaign.ts'
import { storeFile } from '../../src/server/config.ts'
import { dayNumber } from '../../src/server/store/calendar.ts'
import { saidStep } from '../../src/server/store/saidStep.ts'
import { statisticsStep } from '../../src/server/store/statisticsStep.ts'
import { rebuildTallies } from '../../src/server/store/recount.ts'
import type { Bench } from './finding.ts'
import { figure } from './spread.ts'
import { town, type Town, type TownSize } from './town.ts'

const devicesPerUnit = 10
const halfHoursADay = 20
const tapped = ['phone', 'email', 'in_person', 'digital_post', 'letter', 'chat']

/**
 * Fills a store with counted contacts by SQL of its own, in the order of the ids and with the index
 * made afterwards: ten million through the real ingest would take an hour. The tallies are then
 * made from the entries by the product's own recount.
 */
export async function fillInBulk({ say }: Bench, place: Town, size: TownSize, entries: number) {
  const start = performance.now()
  await place.parts.db.write((sql) => sql.all('DROP INDEX entry_of_device'))
  insertEntries(place, size, entries)
  say(`${figure(entries)} entries after ${figure((performance.now() - start) / 1000)} s`)
  await place.parts.db.write(async (sql) => {
    await sql.all(indexOfDevice)
    // What SQLite believes of an index goes with the index.
    await sql.all("DELETE FROM sqlite_stat1 WHERE tbl = 'entry'")
    for (const each of [...statisticsStep, ...saidStep]) {
      if (typeof each !== 'string' && each.sqlite) await sql.all(each.sqlite)
    }
  })
  say(`their index after ${figure((performance.now() - start) / 1000)} s`)
  await place.parts.db.write((sql) => rebuildTallies(sql, town))
  say(`their tallies after ${figure((performance.now() - start) / 1000)} s`)
}

const indexOfDevice = 'CREATE INDEX entry_of_device ON entry (municipality, device, day, seq)'

function insertEntries({ data, campaign }: Town, size: TownSize, entries: number): void {
  const db = new DatabaseSync(storeFile(data), { timeout: 5000 })
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY')
  const portion = 500_000
  const insert = db.prepare(insertion(campaign, size, entries))
  for (let from = 0; from < entries; from += portion) {
    insert.run(from, Math.min(entries, from + portion))
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}

/**
 * Entry n, worked out from n alone. Half-hours follow one another; within one, units, areas, channels
 * and the rest are scattered by a hash, the first ones of each more often, as in life.
 */
function insertion(campaign: Campaign, { units, taskAreas }: TownSize, entries: number): string {
  const { days, contactTypes, id } = campaign
  const first = dayNumber(days.count[0] ?? days.closing)
  const slots = days.count.length * halfHoursADay
  // 6:00 UTC is seven or eight in the morning: the whole stretch lies in one Danish day.
  const firstHalfHour = 12
  const types = ['', ...contactTypes.map((type) => type.id)]
  return `
    WITH RECURSIVE nth(n) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT n + 1 FROM nth WHERE n + 1 < ?2),
    placed AS (
      SELECT n, n * ${slots} / ${entries} AS slot, ${hash(1)} AS a, ${hash(2)} AS b,
        ${hash(3)} AS c, ${hash(4)} AS d, ${hash(5)} AS e
      FROM nth),
    dated AS (
      SELECT *, ${first} + slot / ${halfHoursADay} AS day,
        (${first} + slot / ${halfHoursADay}) * 48 + ${firstHalfHour} + slot % ${halfHoursADay} AS time,
        CAST(a * ${units} AS INTEGER) AS unit
      FROM placed)
    INSERT INTO entry (municipality, id, kind, device, seq, campaign, unit, day, time, task_area,
      channel, direction, contact_type, counterpart, marks, quantity, said, afterwards, doubtful,
      version, state, counted, trial, received)
    SELECT '${town}', unhex(printf('%012x70008000%012x', time * 1800000, n)), 'contact',
      printf('%08d%04d', unit, CAST(e * ${devicesPerUnit} AS INTEGER)), n, '${id}',
      printf('unit_%03d', unit), day, time,
      printf('area_%03d', (CAST(b * b * ${taskAreas} AS INTEGER) + unit) % ${taskAreas}),
      ${chosen(tapped, 'c * c')}, CASE WHEN d < 0.2 THEN 'outgoing' ELSE 'incoming' END,
      ${chosen(types, 'd')}, '', CASE WHEN e < 0.06 THEN 'misdirected' ELSE '' END,
      1, 0, 0, 0, '1.0', 'counted', 1, 0, day
    FROM dated`
}

/** A number in [0, 1) that follows from n, another for each of its uses. */
const hash = (use: number) =>
  `(((n * ${2_654_435_761 + 40_503 * use}) & 4294967295) * 69069 % 16777216) / 16777216.0`

const chosen = (names: readonly string[], chance: string) =>
  `CASE CAST(${chance} * ${names.length} AS INTEGER) ${names
    .map((name, at) => `WHEN ${at} THEN '${name}'`)
    .join(' ')} END`
