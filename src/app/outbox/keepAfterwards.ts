import type { EntryId } from '../../contract/id.ts'
import type { Unclaimed, UnclaimedContact } from '../../contract/entry.ts'
import { keepContact, queue, type Tapped } from './keep.ts'
import type { EntryRecord, StorageWriter } from './storage.ts'
import { firstOf } from './waiting.ts'

type UnclaimedQuiet = Extract<Unclaimed, { is: 'quiet' }>

/**
 * Keeps that a unit had no contacts on a day or half a day. Once is enough: where the same already
 * stands here, nothing is written.
 *
 * @returns the entry that says so
 */
export async function keepQuiet(
  tx: StorageWriter,
  quiet: UnclaimedQuiet,
  tapped: Tapped,
): Promise<EntryId> {
  const same = (await tx.ofDay(quiet.day)).find(
    ({ entry, standing }) =>
      standing &&
      entry.is === 'quiet' &&
      entry.campaign === quiet.campaign &&
      entry.unit === quiet.unit &&
      entry.time === quiet.time,
  )
  if (same) return same.id
  await queue(tx, { entry: quiet, standing: true, tapped })
  return quiet.id
}

/**
 * Takes an undo back. An undo is never undone: what was taken back is written once more, with its
 * day, time and fields, under a new id. The old one names the new, so that it happens once however
 * often it is asked for.
 *
 * @returns the entry that stands in its place; undefined where there is none to take back
 */
export async function keepAgain(
  tx: StorageWriter,
  id: EntryId,
  anew: EntryId,
  tapped: Tapped,
): Promise<EntryId | undefined> {
  const record = await tx.entry(id)
  if (!record || record.standing || record.entry.is === 'undo') return undefined
  if (record.again) return record.again
  const { seq: _seq, ...fields } = record.entry as (UnclaimedContact | UnclaimedQuiet) & {
    seq?: number
  }
  await tx.putEntries([{ ...record, again: anew }])
  const first = await stillThere(tx, record)
  const entry = { ...fields, id: anew }
  if (entry.is === 'contact')
    await keepContact(tx, entry, tapped, { first, typeAsked: record.typeAsked })
  else await queue(tx, { entry, standing: true, tapped, ...(first && { first }) })
  return anew
}

/** The first entry of the same contact, unless it has been let go of on a full device. */
const stillThere = async (tx: StorageWriter, record: EntryRecord): Promise<EntryId | undefined> =>
  (await tx.entry(firstOf(record)))?.id
