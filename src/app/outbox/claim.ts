import { maxDeliveryBytes } from '../../contract/delivery.ts'
import type { Entry } from '../../contract/entry.ts'
import type { EntryId } from '../../contract/id.ts'
import { halfHourOf } from '../../domain/moment.ts'
import { freeForMs } from './keep.ts'
import type { EntryRecord, Queued, StorageReader, StorageWriter } from './storage.ts'

/** Beyond this difference from the server's clock, a device's own is not believed. */
export const doubtfulAfterMs = 10 * 60 * 1000

/** Room left in a delivery for its brackets and its envelope. */
const envelopeBytes = 1024
/** Room for what claiming adds to an entry. All ids are ASCII, so a character is a byte. */
const seqBytes = 96

/** Entries set aside or under an open strip are passed over: look that much further down the queue. */
const lookahead = 50

/** What goes into one delivery, and whether more than that might have gone just now. */
export type Portion = { entries: Entry[]; more: boolean }

/**
 * Takes the oldest entries for a delivery, at most `limit` of them. From here on they never
 * change: each gets its `seq` now, before the request leaves, and keeps it through every attempt.
 * What is under an open strip stays free; an undo and what replaces it go together or not yet.
 */
export async function claimEntries(
  tx: StorageWriter,
  { nowMs, limit }: { nowMs: number; limit: number },
): Promise<Portion> {
  const mayGo = await gatekeeper(tx, nowMs)
  for (let depth = limit + lookahead; ; depth *= 2) {
    const queued = await tx.oldest(depth)
    const groups = await groupsOf(tx, queued)
    const going = groups.filter((group) => group.every(mayGo))
    const chosen = portionOf(going, limit)
    const more = queued.length === depth
    // Where all that was looked at stays, what lies behind it may still go.
    if (chosen.length > 0 || !more)
      return {
        entries: await claimAll(tx, chosen),
        more: more || going.flat().length > chosen.length,
      }
  }
}

/** Takes all there is, however much it is and whatever it waits for: for a rescue file. */
export async function claimEverything(tx: StorageWriter, limit: number): Promise<Entry[]> {
  const queued = await tx.oldest(limit)
  return claimAll(tx, present(await tx.entries(queued.map(({ id }) => id))))
}

/** The first of the groups, as many as a delivery holds; one at least, however large. */
function portionOf(groups: readonly EntryRecord[][], limit: number): EntryRecord[] {
  const chosen: EntryRecord[] = []
  let bytes = envelopeBytes
  for (const group of groups) {
    bytes += group.reduce((sum, { entry }) => sum + JSON.stringify(entry).length + seqBytes, 0)
    const full = chosen.length + group.length > limit || bytes > maxDeliveryBytes
    if (full && chosen.length > 0) break
    chosen.push(...group)
  }
  return chosen
}

/**
 * Each queued entry in the queue's order, an undo together with what takes its place: also where
 * that lies deeper in the queue than was looked, and where a receipt has named only one of the two.
 * A store that was restored in between has forgotten both, and would count what came alone.
 */
async function groupsOf(tx: StorageReader, queued: readonly Queued[]): Promise<EntryRecord[][]> {
  const records = present(await tx.entries(queued.map(({ id }) => id)))
  const partners = await tx.entries(records.flatMap(({ partner }) => partner ?? []))
  const going = new Map(
    present(partners)
      .filter(({ state }) => state !== 'withdrawn')
      .map((record) => [record.id, record]),
  )
  const taken = new Set<EntryId>()
  return records.flatMap((record) => {
    if (taken.has(record.id)) return []
    const partner = record.partner && going.get(record.partner)
    const group = partner ? [record, partner] : [record]
    for (const { id } of group) taken.add(id)
    return [group]
  })
}

const present = (records: (EntryRecord | undefined)[]): EntryRecord[] =>
  records.filter((record) => record !== undefined)

async function gatekeeper(tx: StorageWriter, nowMs: number) {
  const strip = await tx.slot('strip')
  // A clock that was set back must not keep a strip open for longer than a strip is ever open.
  const left = (strip?.untilMs ?? 0) - nowMs
  const open = left > 0 && left <= freeForMs ? strip?.entry : undefined
  return ({ id, state, asideUntilMs }: EntryRecord) => {
    if (state === 'received') return true
    const aside = (asideUntilMs ?? 0) - nowMs
    if (aside > 0 && aside <= setAsideForMs) return false
    return state !== 'free' || id !== open
  }
}

/** How long an entry that was refused alone lets the others pass. */
export const setAsideForMs = 60 * 60 * 1000

async function claimAll(tx: StorageWriter, chosen: readonly EntryRecord[]): Promise<Entry[]> {
  const skewMs = await tx.slot('skewMs')
  let seq = (await tx.slot('seq')) ?? 0
  const claimed = chosen.map((record): EntryRecord => {
    if (record.state !== 'free') return record
    seq += 1
    return {
      ...record,
      state: 'claimed',
      entry: { ...record.entry, ...doubtOf(record, skewMs), seq },
    }
  })
  await tx.putEntries(claimed.filter((record, at) => record !== chosen[at]))
  await tx.putSlot('seq', seq)
  return claimed.map(({ entry }) => entry as Entry)
}

/**
 * Whether the clock has turned out to be off since the tap by more than a server would overlook, and
 * which half-hour it then more likely was: of what says when it was tapped, and not of what somebody
 * has given another time.
 */
function doubtOf({ entry, tapped }: EntryRecord, skewMs: number | undefined) {
  if (entry.is === 'undo' || !tapped || skewMs === undefined) return {}
  const { clockMs, correctionMs } = tapped
  if (Math.abs(skewMs - correctionMs) <= doubtfulAfterMs) return {}
  return {
    clock: 'doubtful' as const,
    ...(entry.time === halfHourOf(clockMs + correctionMs) && {
      likely: halfHourOf(clockMs + skewMs),
    }),
  }
}
