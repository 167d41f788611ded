import { UnitId, CampaignId, type DeviceId, type MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { EnrolledDays } from '../../domain/admission.ts'
import { isWithin, type Reach, type Run, runsOf, widened, without } from '../../domain/numbers.ts'
import { dayNumber } from './calendar.ts'
import { leftAfter } from './leftAfter.ts'
import type { Reader, Row, Writer } from './sql.ts'

/**
 * The numbers (`seq`) that each device has brought: their reach on the device's row, and a row for
 * each gap in it. A delivery whose numbers follow on those before is one statement (followOn.ts),
 * whatever was brought before; a gap costs its own row until it is filled.
 */

type Bearer = {
  municipality: MunicipalityId
  device: DeviceId
  today: Day
  enrolments: readonly EnrolledDays[]
  credential?: 'stolen' | 'unknown_device' | undefined
}

export type Named = Pick<Bearer, 'municipality' | 'device'>

/** What a device has brought, with its row locked until the transaction ends. */
export type Brought = {
  reach: Reach
  /** Numbers up to this one it has given under an earlier name, which is `before`. */
  base: number
  before: DeviceId | null
  copied: boolean
}

/** An entry as it came, and whether it was not here before. */
export type Numbered = { claim: { [field: string]: unknown }; isNew: boolean }

type Place = { since: number; campaign: string; unit: string }
type Gap = Run & Place
type GapRow = Place & { from_seq: number; to_seq: number }

/** Beyond this no device ever counts: a number that high is broken, and says nothing. */
const highest = 1_000_000_000

/**
 * Locks the numbers of a device until the transaction ends, so that two deliveries in its name
 * note theirs one after the other. Undefined where the device has no row.
 */
export async function lockNumbers(
  sql: Writer,
  { municipality, device }: Named,
): Promise<Brought | undefined> {
  const [row] = await sql.all<
    Record<'seq_low' | 'seq_high' | 'seq_base' | 'copied', number | null> & {
      seq_before: DeviceId | null
    }
  >(
    `UPDATE device SET seen = seen WHERE municipality = $1 AND id = $2
     RETURNING seq_low, seq_high, seq_base, seq_before, copied`,
    [municipality, device],
  )
  if (!row) return undefined
  const { seq_low: from, seq_high: to, seq_base: base, seq_before: before, copied } = row
  const reach = from === null || to === null ? undefined : { from, to }
  return { reach, base: base ?? 0, before, copied: copied !== null }
}

/**
 * Notes the numbers of a delivery: also of what was here before, since a repeat brings its number
 * as well. A new entry under a number that was brought already tells of a second device with this
 * one's name; the day of that is kept.
 */
export async function noteNumbers(
  sql: Writer,
  bearer: Bearer,
  brought: Brought,
  entries: readonly Numbered[],
): Promise<void> {
  const { reach: known, base, copied } = brought
  await fillBefore(sql, bearer, brought, entries.map(({ claim }) => claim['seq']).filter(isNumber))
  // What a stolen device brings is here, though held; but no word of a thief's makes others miss any.
  const widens = bearer.credential === undefined
  const numbered = entries.flatMap(({ claim, isNew }) => {
    const seq = claim['seq']
    const counts = isNumber(seq) && seq > base && (widens || (known && isWithin(seq, known)))
    return counts ? [{ seq, claim, isNew }] : []
  })
  const fresh = numbered.filter(({ isNew }) => isNew).map(({ seq }) => seq)
  let twice = new Set(fresh).size < fresh.length
  let reach = known
  for (const run of runsOf(numbered.map(({ seq }) => seq))) {
    const gaps = reach && run.from <= reach.to ? await gapsAround(sql, bearer, run) : []
    const isThere = (seq: number) =>
      reach !== undefined && isWithin(seq, reach) && !gaps.some((gap) => isWithin(seq, gap))
    twice ||= fresh.some((seq) => isWithin(seq, run) && isThere(seq))
    await fill(sql, bearer, gaps, run)
    const wider = widened(reach, run)
    const first = numbered.find(({ seq }) => seq === run.from)
    const place = placeOf(bearer, first?.claim ?? {})
    const since = dayNumber(bearer.today)
    // The numbers of a name that several bear are nobody's row: a hole in them tells of no loss.
    const own = copied ? [] : wider.open.flatMap((gap) => without(gap, { from: 1, to: base }))
    const after = own.length > 0 ? await leftAfter(sql, bearer) : Infinity
    const open = own.flatMap((gap) => without(gap, { from: after + 1, to: highest + 1 }))
    await addGaps(
      sql,
      bearer,
      open.map((gap) => ({ ...gap, since, ...place })),
    )
    reach = wider.reach
  }
  const found = widens && twice && !copied
  if (!reach || (!found && known?.from === reach.from && known.to === reach.to)) return
  await sql.all(
    `UPDATE device SET seq_low = $3, seq_high = $4, copied = coalesce(copied, $5)
     WHERE municipality = $1 AND id = $2`,
    [
      bearer.municipality,
      bearer.device,
      reach.from,
      reach.to,
      found ? dayNumber(bearer.today) : null,
    ],
  )
}

export const isNumber = (seq: unknown): seq is number =>
  typeof seq === 'number' && Number.isInteger(seq) && seq >= 1 && seq <= highest

/** The gaps that a run reaches into: no more than it has numbers. */
async function gapsAround(sql: Reader, { municipality, device }: Named, run: Run): Promise<Gap[]> {
  const rows = await sql.all<GapRow>(
    `SELECT from_seq, to_seq, since, campaign, unit FROM seq_gap
     WHERE municipality = $1 AND device = $2 AND from_seq <= $3
     ORDER BY from_seq DESC LIMIT $4`,
    [municipality, device, run.to, run.to - run.from + 1],
  )
  return rows
    .map(({ from_seq: from, to_seq: to, ...gap }) => ({ ...gap, from, to }))
    .filter(({ to }) => to >= run.from)
}

/** What was claimed under an earlier name and comes under this one is missed there no more. */
async function fillBefore(
  sql: Writer,
  bearer: Pick<Bearer, 'municipality'>,
  { base, before }: Brought,
  numbers: readonly number[],
  passed: ReadonlySet<DeviceId> = new Set(),
): Promise<void> {
  const earlier = numbers.filter((seq) => seq <= base)
  // Two names that a browser has had by turns may each stand before the other.
  if (before === null || earlier.length === 0 || passed.has(before)) return
  const of = { ...bearer, device: before }
  const there = await lockNumbers(sql, of)
  if (!there) return
  for (const run of runsOf(earlier)) await fill(sql, of, await gapsAround(sql, of, run), run)
  await fillBefore(sql, bearer, there, earlier, new Set([...passed, before]))
}

/** What is left of a gap has been missing for as long as the whole of it. */
async function fill(sql: Writer, bearer: Named, gaps: readonly Gap[], run: Run): Promise<void> {
  for (const gap of gaps) {
    await sql.all('DELETE FROM seq_gap WHERE municipality = $1 AND device = $2 AND from_seq = $3', [
      bearer.municipality,
      bearer.device,
      gap.from,
    ])
    await addGaps(
      sql,
      bearer,
      without(gap, run).map((left) => ({ ...gap, ...left })),
    )
  }
}

async function addGaps(
  sql: Writer,
  { municipality, device }: Named,
  gaps: readonly Gap[],
): Promise<void> {
  if (gaps.length === 0) return
  const rows = gaps.map(({ from, to, ...gap }): Row => {
    return { municipality, device, from_seq: from, to_seq: to, ...gap }
  })
  await sql.insert('seq_gap', rows, '')
}

/**
 * Where the numbers beside an entry are missed: in its campaign, and in its unit if the device has
 * ever counted there. What a device says of other units is nothing to them.
 */
function placeOf({ enrolments }: Bearer, claim: { [field: string]: unknown }) {
  const said = UnitId.safeParse(claim['unit']).data
  const own = enrolments.find(({ unit }) => unit === said) ?? enrolments.at(-1)
  return { campaign: CampaignId.safeParse(claim['campaign']).data ?? '', unit: own?.unit ?? '' }
}
