import { MunicipalityId } from '../../src/contract/id.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import { checkNumbers } from './checkNumbers.ts'
import { idOf } from './door.ts'
import type { House } from './house.ts'
import type { Truth } from './ledger.ts'
import type { Profile } from './profile.ts'
import { municipalities } from './template.ts'
import { agrees, contentOf, mayStand, type RowSeen, standsRight, word } from './verdict.ts'
import type { World } from './world.ts'

export type StoredRow = RowSeen & { id: string; kind: string; said: Record<string, unknown> }

const dayMs = 86_400_000
const parts = ['am', 'pm', 'day']

/** Every entry of a municipality as the store has it. */
export async function storedRows(house: House, municipality: string): Promise<StoredRow[]> {
  const rows = await house
    .store()
    .all<Record<string, never>>(
      'SELECT * FROM entry WHERE municipality = $1 AND kind IS NOT NULL',
      [municipality],
    )
  return rows.map((row) => {
    const time = Number(row['time'])
    const when = parts[time] ?? `${new Date(time * 1_800_000).toISOString().slice(0, 16)}Z`
    return {
      id: idOf(row['id'] as unknown as Uint8Array),
      kind: String(row['kind']),
      state: String(row['state']),
      reason: row['reason'] ?? null,
      counted: Number(row['counted']),
      doubtful: Number(row['doubtful']),
      unit: String(row['unit']),
      day: new Date(Number(row['day']) * dayMs).toISOString().slice(0, 10),
      said: { ...row, time: when },
    }
  })
}

/**
 * I1, I2, I3, I5 and I6 against the ledger, and the tallies against the entries. Gives how many
 * numbers the boards of each municipality should be missing by now.
 */
export async function checkStore(
  world: World,
  house: House,
  profiles: readonly Profile[],
): Promise<ReadonlyMap<string, number>> {
  const { ledger, breach } = world
  const missing = new Map<string, number>()
  const everWrong = profiles.some(({ offsets }) => offsets.some((ms) => Math.abs(ms) > 400_000))
  for (const { id: municipality } of municipalities) {
    const rows = new Map((await storedRows(house, municipality)).map((row) => [row.id, row]))
    for (const truth of ledger.truths.values()) {
      if (truth.municipality === municipality) checkTruth(world, house, truth, rows.get(truth.id))
      else if (rows.has(truth.id)) breach('I6', `${truth.id} lies with ${municipality}`)
    }
    for (const row of rows.values()) {
      if (row.kind === 'contact' && !ledger.truths.has(row.id)) checkStray(world, municipality, row)
      if (row.doubtful === 1 && !everWrong) {
        breach('I5', `${row.id} is doubted, and no clock was ever wrong`)
      }
    }
    checkSeqs(world, municipality, [...rows.values()])
    missing.set(municipality, await checkNumbers(world, house, municipality, [...rows.values()]))
    const drift = await findDrift(house.store(), MunicipalityId.parse(municipality))
    if (drift.length > 0) breach('I3', `tallies drift from entries: ${JSON.stringify(drift)}`)
  }
  return missing
}

/** A device never gives a number twice: a gap tells of a loss. Copied or emptied ones cannot know. */
function checkSeqs({ faults, breach }: World, municipality: string, rows: StoredRow[]): void {
  if (faults.struck.has('cloned') || faults.struck.has('evicted')) return
  const seen = new Set<string>()
  for (const { said, id } of rows) {
    if (typeof said['seq'] !== 'number') continue
    const key = `${String(said['device'])} ${said['seq']}`
    if (seen.has(key)) breach('I2', `${municipality}: ${id} has the seq of another, ${key}`)
    seen.add(key)
  }
}

function checkTruth({ breach }: World, house: House, truth: Truth, row: StoredRow | undefined) {
  const { id, by, fate, excused } = truth
  const name = `${id} of ${by}`
  if (!row) {
    if (fate === 'standing' && !excused) breach('I1', `${name} was ticked and is nowhere`)
    return
  }
  if (truth.held === undefined || row.kind !== 'unreadable') {
    const right = truth.quiet ? row.kind === 'quiet' : contentOf(truth, row.said)
    if (!right) breach('I5', `${name} says ${JSON.stringify(row.said)}`)
  }
  if (!standsRight(truth, row, house.door)) {
    const may = mayStand(truth, row, house.door).join(' or ')
    breach('I3', `${name} stands as ${word(row)} and may as ${may}`)
  }
  if (fate === 'taken_back' && row.counted === 1 && !mayCountThough(house, truth)) {
    breach('I3', `${name} was taken back and counts`)
  }
  if (truth.replaces && !arrivedTogether(house, truth, truth.replaces)) {
    breach('I2', `${name} arrived without the undo of ${truth.replaces}`)
  }
  const isTakenBack = house.door.decisions.tookBack(truth.municipality, id)
  if (fate === 'standing' && row.state === 'undone' && !excused && !isTakenBack) {
    breach('I3', `${name} stands on its device and is undone`)
  }
}

/**
 * Between the two, figures would hold both of them or neither. Of a copied browser the other may have
 * brought the undo before, having taken both back; the delivery then has to carry it all the same.
 */
export function arrivedTogether(
  { door }: Pick<House, 'door'>,
  { municipality, id, shared }: Pick<Truth, 'municipality' | 'id' | 'shared'>,
  replaced: string,
): boolean {
  const came = door.arrivalOf(municipality, id)
  if (shared && came?.undone.includes(replaced)) return true
  return [...door.arrivals.values()].some(
    (undo) => undo.undoes === replaced && undo.ms === came?.ms,
  )
}

/** An undo that came too late, from a stolen device, or under another device's name, is held. */
function mayCountThough({ door }: House, { municipality, id, excused, shared }: Truth): boolean {
  const entry = door.arrivalOf(municipality, id)
  const undos = [...door.arrivals.values()].filter(({ undoes }) => undoes === id)
  if (undos.length === 0) return excused || shared
  return undos.every(
    ({ device, circumstances }) =>
      !door.names.areFamily(municipality, device, entry?.device ?? '') ||
      circumstances.some(({ stolen, status }) => stolen || status === 'locked'),
  )
}

/** What nobody saw ticked may be there once for each page that died with a tap on its way. */
function checkStray({ ledger, breach }: World, municipality: string, row: StoredRow): void {
  const at = ledger.unsure.findIndex(
    (unsure) => unsure.municipality === municipality && agrees(unsure.content, row.said),
  )
  if (at < 0) breach('I2', `${row.id} was never ticked: ${JSON.stringify(row.said)}`)
  else ledger.unsure.splice(at, 1)
}
