import type { DecisionAct } from '../../contract/decision.ts'
import type { MunicipalityId } from '../../contract/id.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { beyondPace } from '../ingest/comeToStand.ts'
import { takeBack } from '../ingest/undoing.ts'
import { setStanding } from '../store/entries.ts'
import { placedAt } from '../store/placedAt.ts'
import type { EntryRow } from '../store/entryRow.ts'
import type { Writer } from '../store/sql.ts'
import { addToTallies, type Change } from '../store/tallies.ts'
import type { Matter } from './matters.ts'
import { goesOut, likelyAt, placeAt, standAgain } from './standAnew.ts'

type Of = { municipality: MunicipalityId; shelved: Shelved }

/**
 * Carries a decision out on entries whose rows are locked, and moves what they are in the tallies by
 * exactly that.
 *
 * @returns whether some of them are left as they were, because another reason stands against them
 */
export async function carryOut(
  sql: Writer,
  of: Of,
  act: Exclude<DecisionAct, 'reopen'>,
  decided: readonly { row: EntryRow; matter: Matter }[],
): Promise<boolean> {
  const changes: Change[] = []
  const [undos, entries] = apart(decided, ({ row }) => row.kind === 'undo')
  const [clocks, admissions] = apart(entries, ({ matter }) => matter.why === 'clock')
  const left = [
    ...(await placeClocks(sql, of, act, clocks, changes)),
    ...(act === 'take'
      ? await takeIn(sql, of, admissions, changes)
      : await turnAway(sql, admissions, changes)),
    ...(await decideUndos(sql, of, act, undos, changes)),
  ]
  await addToTallies(sql, of.municipality, changes)
  return left.includes(true)
}

type Decided = { row: EntryRow; matter: Matter }

/** What was sent with a clock that was off counts where it was likely meant, or where it says. */
async function placeClocks(
  sql: Writer,
  { shelved }: Of,
  act: 'take' | 'decline',
  decided: readonly Decided[],
  changes: Change[],
): Promise<boolean[]> {
  const left: boolean[] = []
  for (const { row } of decided) {
    const before = goesOut(row)
    const own = { day: row.day ?? 0, time: row.time ?? 0 }
    const at = act === 'take' ? likelyAt(row) : own
    const isPlaced = at !== undefined && placeAt(row, shelved, at)
    left.push(!isPlaced)
    if (!isPlaced) continue
    changes.push(...before, { row: { ...row }, by: 1 })
    await setStanding(sql, row)
  }
  return left
}

/**
 * Counts what waited or was declined. Whoever lets in what came late, or for another unit, has said
 * nothing of how much it is: what is beyond its device's pace waits once more, for that.
 */
async function takeIn(
  sql: Writer,
  { shelved }: Of,
  decided: readonly Decided[],
  changes: Change[],
): Promise<boolean[]> {
  const left: boolean[] = []
  const standing: Decided[] = []
  for (const { row, matter } of decided) {
    const at = matter.why === 'not_a_count_day' ? likelyAt(row) : placedAt(row)
    const counts = placeAt(row, shelved, at)
    left.push(!counts)
    if (!counts) continue
    Object.assign(row, { decided: null })
    await setStanding(sql, row)
    standing.push({ row, matter })
  }
  const fast = standing.filter(({ matter }) => matter.why !== 'rate').map(({ row }) => row)
  changes.push(...(await beyondPace(sql, fast)))
  for (const { row } of standing) {
    left.push(row.counted !== 1)
    if (row.counted !== 1) continue
    Object.assign(row, { decided: 1 })
    await setStanding(sql, row)
    changes.push({ row: { ...row }, by: 1 })
  }
  return left
}

async function turnAway(
  sql: Writer,
  decided: readonly Decided[],
  changes: Change[],
): Promise<boolean[]> {
  for (const { row, matter } of decided) {
    changes.push(...goesOut(row))
    Object.assign(row, { state: 'declined', counted: 0, decided: 0 })
    if (matter.why === 'not_a_count_day')
      Object.assign(row, { placed_day: null, placed_time: null })
    await setStanding(sql, row)
  }
  return []
}

/** An undo takes effect whoever's it is, or has none any more. */
async function decideUndos(
  sql: Writer,
  of: Of,
  act: 'take' | 'decline',
  decided: readonly Decided[],
  changes: Change[],
): Promise<boolean[]> {
  const left: boolean[] = []
  for (const { row } of decided) {
    const declined = act === 'decline'
    const stands = declined ? { state: 'declined', decided: 0 } : { state: 'counted', decided: 1 }
    Object.assign(row, stands)
    await setStanding(sql, row)
    if (declined) {
      const named = await standAgain(sql, of, row)
      if (named) changes.push(...(await beyondPace(sql, [named].filter(isCounted))))
      if (named && isCounted(named)) changes.push({ row: { ...named }, by: 1 })
      continue
    }
    const { named, change } = await takeBack(sql, of, row)
    if (change) changes.push(change)
    if (named && (change?.row.state === 'counted' || change?.row.state === 'late')) {
      await setStanding(sql, { ...named, stood: change.row.state })
    }
    left.push((row.state as string) === 'held')
  }
  return left
}

const isCounted = ({ counted }: EntryRow): boolean => counted === 1

const apart = <Each>(all: readonly Each[], is: (each: Each) => boolean): [Each[], Each[]] => [
  all.filter(is),
  all.filter((each) => !is(each)),
]
