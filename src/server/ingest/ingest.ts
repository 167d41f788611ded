import { createHash } from 'node:crypto'
import type { Receipt } from '../../contract/delivery.ts'
import type { EntryId } from '../../contract/id.ts'
import { enrolmentsOf } from '../access/devices.ts'
import type { CampaignShelf } from '../campaign/campaignShelf.ts'
import { awaitSignOff } from '../campaign/awaitSignOff.ts'
import { settleWeeks } from '../campaign/settleWeeks.ts'
import { fillPlace, findEntries, insertNew, keepConflict } from '../store/entries.ts'
import { type EntryRow, hexOf, receiptOf } from '../store/entryRow.ts'
import { sameContent } from '../store/sameContent.ts'
import { settlePace } from '../store/pace.ts'
import { followOn } from '../store/followOn.ts'
import { lockNumbers, noteNumbers } from '../store/numbers.ts'
import type { Database, Writer } from '../store/sql.ts'
import { addToTallies, type Change } from '../store/tallies.ts'
import { campaignsOf, type Claim, type Deliverer, judge, type Judged } from './judge.ts'
import { meetItsUndos, takeBack } from './undoing.ts'

/**
 * Delivery → receipts. When this resolves, every claim that is not gone is durably kept and in the
 * tallies if it counts: all in one transaction. Each is judged on its own and none is refused.
 */
export const ingest = (
  db: Database,
  shelf: CampaignShelf,
  deliverer: Deliverer,
  claims: readonly Claim[],
): Promise<Receipt[]> =>
  db.write(async (sql) => ingestIn(sql, shelf, await asTrustedNow(sql, deliverer), claims))

/** What was known of a device before this transaction began may have ended since. */
async function asTrustedNow(sql: Writer, deliverer: Deliverer): Promise<Deliverer> {
  const { municipality, device } = deliverer
  const stolen = await sql.all(
    `SELECT id FROM device WHERE municipality = $1 AND id = $2 AND revoked = 'stolen'`,
    [municipality, device],
  )
  return stolen.length > 0 ? { ...deliverer, credential: 'stolen' } : deliverer
}

/** The same as a part of somebody else's transaction. */
export async function ingestIn(
  sql: Writer,
  shelf: CampaignShelf,
  deliverer: Deliverer,
  claims: readonly Claim[],
): Promise<Receipt[]> {
  const follows = !deliverer.credential && (await followOn(sql, deliverer, claims))
  const brought = follows ? undefined : await lockNumbers(sql, deliverer)
  const campaigns = await campaignsOf(sql, shelf, deliverer, claims)
  for (const shelved of campaigns.values()) {
    await settleWeeks(sql, deliverer.municipality, shelved, deliverer.today)
  }
  for (const [id, shelved] of campaigns) {
    const { municipality, today } = deliverer
    campaigns.set(id, await awaitSignOff(sql, shelf, municipality, shelved, today))
  }
  const judged = await judgedNow(sql, deliverer, claims, campaigns)
  const [first, repeated] = apart(judged)
  const { receipts, arrived } = await keep(sql, deliverer, first)
  if (brought) {
    const isNew = new Set<unknown>(arrived)
    const numbered = judged.map(({ claim, row }) => ({ claim, isNew: isNew.has(row) }))
    await noteNumbers(sql, deliverer, brought, numbered)
  }

  const changes: Change[] = await settlePace(sql, arrived)
  changes.push(...arrived.filter(({ counted }) => counted === 1).map(comesIn))
  for (const undo of standingUndos(arrived)) {
    const { named, change } = await takeBack(sql, deliverer, undo)
    if (change) changes.push(change)
    if (named) receipts.restate(named)
  }
  await addToTallies(sql, deliverer.municipality, changes)

  // The same id twice in one delivery: the second is judged like one that comes later.
  const later = repeated.length > 0 ? await keep(sql, deliverer, repeated) : undefined
  return [...receipts.list(), ...(later?.receipts.list().filter(saysMore) ?? [])]
}

/**
 * A device may have come into a unit since its delivery began: before anything is held for its unit,
 * its enrolments are read once more. Its row is locked by now, so none is under way (judgeAgain.ts).
 */
async function judgedNow(
  sql: Writer,
  deliverer: Deliverer,
  claims: readonly Claim[],
  campaigns: Parameters<typeof judge>[2],
): Promise<Judged[]> {
  const judged = claims.map((claim) => judge(claim, deliverer, campaigns))
  if (!judged.some(({ row }) => row?.reason === 'other_unit')) return judged
  const now = await enrolmentsOf(sql, deliverer.municipality, deliverer.device)
  const enrolments = [...deliverer.enrolments, ...now]
  return claims.map((claim) => judge(claim, { ...deliverer, enrolments }, campaigns))
}

/** In the order of what they name, so that two transactions lock entries in one order. */
const standingUndos = (arrived: readonly EntryRow[]) =>
  arrived
    .filter(({ kind, state }) => kind === 'undo' && state === 'counted')
    .toSorted((a, b) => Buffer.compare(a.undoes ?? a.id, b.undoes ?? b.id))

const comesIn = (row: EntryRow): Change => ({ row: { ...row }, by: 1 })
const saysMore = (receipt: Receipt) => receipt.state === 'held' && receipt.reason === 'conflict'

/**
 * The first claim of each id, and the rest that are there to be kept. A claim that is gone gives
 * way to a later one of its id that is not: among the rest that one would enter no tally.
 */
function apart(judged: readonly Judged[]): [Judged[], Judged[]] {
  const first = new Map<EntryId, Judged>()
  const rest: Judged[] = []
  for (const each of judged) {
    if (!first.get(each.id)?.row) first.set(each.id, each)
    else if (each.row) rest.push(each)
  }
  return [[...first.values()], rest]
}

/** Stores what is new, finds what is not, and tells for every claim how it stands. */
async function keep(sql: Writer, deliverer: Deliverer, judged: readonly Judged[]) {
  const receipts = openReceipts()
  const rows = judged.map(({ row }) => row).filter((row) => row !== undefined)
  const inserted = await insertNew(sql, rows)
  const present = rows.filter(({ id }) => !inserted.has(hexOf(id))).map(({ id }) => id)
  const found = await findEntries(sql, deliverer.municipality, present)
  const arrived: EntryRow[] = []

  for (const { id, claim, row } of judged) {
    if (!row) {
      receipts.add({ id, state: 'gone', repeat: false })
      continue
    }
    const there = await standingUnder(sql, row, found.get(hexOf(row.id)), receipts)
    if (there === 'new') {
      arrived.push(row)
      receipts.stands(id, row, false)
    } else if (sameContent(there, row)) receipts.stands(id, there, true)
    else receipts.add(await conflictOf(sql, deliverer, id, claim, row))
  }
  return { receipts, arrived }
}

/** What stands under a row's id: the row itself, as new, or what was there before it. */
async function standingUnder(
  sql: Writer,
  row: EntryRow,
  there: EntryRow | undefined,
  receipts: Receipts,
): Promise<EntryRow | 'new'> {
  if (!there) return 'new'
  if (there.kind !== null) return there
  if (await fillPlace(sql, row)) {
    for (const foreign of await meetItsUndos(sql, row)) receipts.restate(foreign)
    return 'new'
  }
  // Another delivery filled the place between our look and our hand.
  return (await findEntries(sql, row.municipality, [row.id])).get(hexOf(row.id)) ?? 'new'
}

async function conflictOf(
  sql: Writer,
  { municipality, device }: Deliverer,
  id: EntryId,
  claim: Claim,
  row: EntryRow,
): Promise<Receipt> {
  const text = JSON.stringify(claim)
  const digest = createHash('sha256').update(text).digest()
  const received = row.received ?? 0
  const conflict = { municipality, id: row.id, digest, device, received, claim: text }
  const repeat = await keepConflict(sql, conflict)
  return { id, state: 'held', reason: 'conflict', repeat }
}

type Receipts = ReturnType<typeof openReceipts>

/** The receipts of a delivery in its order; a later entry of it may still change an earlier one's. */
function openReceipts() {
  const receipts: (() => Receipt)[] = []
  const rowOfId = new Map<string, EntryRow>()
  return {
    add: (receipt: Receipt) => receipts.push(() => receipt),
    stands(id: EntryId, row: EntryRow, repeat: boolean) {
      const key = hexOf(row.id)
      rowOfId.set(key, row)
      receipts.push(() => receiptOf(id, rowOfId.get(key) ?? row, repeat))
    },
    restate(row: EntryRow) {
      if (rowOfId.has(hexOf(row.id))) rowOfId.set(hexOf(row.id), row)
    },
    list: () => receipts.map((receipt) => receipt()),
  }
}
