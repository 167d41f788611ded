import type { House } from './house.ts'
import type { StoredRow } from './checkStore.ts'
import type { World } from './world.ts'

type DeviceSeen = {
  id: string
  seq_base: number | null
  seq_before: string | null
  copied: number | null
  revoked: string | null
}
type GapSeen = {
  device: string
  from_seq: number
  to_seq: number
  since: number
  campaign: string
  unit: string
}
type Numbered = { id: string; device: string; seq: number }

const dayMs = 86_400_000

/** What was taken by a stolen or unknown credential opens no gap, and tells of no copy. */
const numberedIn = (rows: readonly StoredRow[]): Numbered[] =>
  rows.flatMap(({ id, reason, said }) =>
    typeof said['seq'] === 'number' && reason !== 'stolen' && reason !== 'unknown_device'
      ? [{ id, device: String(said['device']), seq: said['seq'] }]
      : [],
  )

/**
 * The numbers of a municipality's devices: none stands twice but under a name that was found to be
 * borne twice; what is missed is really not here; and what an emptied device has lost is missed,
 * where nobody else bears its name.
 */
export async function checkNumbers(
  world: World,
  house: House,
  municipality: string,
  rows: readonly StoredRow[],
): Promise<number> {
  const { breach } = world
  const { names } = house.door
  const store = house.store()
  const devices = await store.all<DeviceSeen>(
    'SELECT id, seq_base, seq_before, copied, revoked FROM device WHERE municipality = $1',
    [municipality],
  )
  const gaps = await store.all<GapSeen>('SELECT * FROM seq_gap WHERE municipality = $1', [
    municipality,
  ])
  const deviceOf = new Map(devices.map((device) => [device.id, device]))
  const numbered = numberedIn(rows).filter(
    ({ device, seq }) => seq > (deviceOf.get(device)?.seq_base ?? 0),
  )
  const here = new Set(rows.map(({ id }) => id))
  // What an unknown credential brings is noted when a lead admits its device, which nobody does here.
  // Nor can the store tell whose numbers they were, where a restore has forgotten a name in between.
  const isCutOff = (id: string): boolean => {
    const before = deviceOf.get(id)?.seq_before
    if (before === null || before === undefined) return false
    return !deviceOf.has(before) || isCutOff(before)
  }
  const notedIn = rows.filter(
    ({ reason, said }) => reason !== 'unknown_device' && !isCutOff(String(said['device'])),
  )
  const noted = new Set(notedIn.map(({ id }) => id))

  const staying = devices.filter(({ revoked }) => revoked === null).map(({ id }) => id)
  for (const several of house.door.newcomers.severalOf(municipality, new Set(staying))) {
    breach('I2', `${municipality}: by one question one browser became ${several.join(' and ')}`)
  }
  for (const [key, same] of Map.groupBy(numbered, ({ device, seq }) => `${device} ${seq}`)) {
    const device = deviceOf.get(same[0]?.device ?? '')
    if (same.length > 1 && device && device.copied === null) {
      breach('I2', `${municipality}: ${key} stands twice, and nobody noticed`)
    }
  }
  for (const { device, from_seq, to_seq } of gaps) {
    for (let seq = from_seq; seq <= to_seq; seq += 1) {
      const ids = [...names.idsOf(municipality, device, seq)]
      const there = ids.find((id) => noted.has(id))
      if (!names.isGiven(municipality, device, seq))
        breach('I7', `${device} ${seq} is missed, and nobody has given it`)
      if (there) breach('I7', `${device} ${seq} is missed, and here as ${there}`)
    }
  }
  const byDevice = Map.groupBy(numbered, ({ device }) => device)
  for (const { device, seq, id, ...lost } of names.lost) {
    if (lost.municipality !== municipality || here.has(id)) continue
    const its = (byDevice.get(device) ?? []).map((entry) => entry.seq)
    const between = its.some((other) => other < seq) && its.some((other) => other > seq)
    const own = deviceOf.get(device)
    const known = own?.copied === null && seq > (own.seq_base ?? 0) && !its.includes(seq)
    const isHere = [...names.idsOf(municipality, device, seq)].some((other) => here.has(other))
    const isMissed = gaps.some((gap) => gap.device === device && isIn(gap, seq))
    if (between && known && !isHere && !isMissed) {
      breach('I1', `${device} ${seq} was lost with an emptied device, and nobody misses it`)
    }
  }
  const due = Math.floor(world.time.nowMs() / dayMs) - 2
  return gaps
    .filter(({ since, campaign, unit }) => since <= due && campaign === 'autumn' && unit !== '')
    .reduce((sum, { from_seq, to_seq }) => sum + to_seq - from_seq + 1, 0)
}

const isIn = ({ from_seq, to_seq }: GapSeen, seq: number) => from_seq <= seq && seq <= to_seq
