import type { UnclaimedContact } from '../../contract/entry.ts'
import type { EntryId, TaskAreaId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { writtenMs } from '../../domain/entryId.ts'
import { dayOf } from '../../domain/moment.ts'
import { combinationName } from '../../domain/quickKeys.ts'
import type { StorageWriter } from './storage.ts'

type Place = Pick<UnclaimedContact, 'campaign' | 'unit' | 'day' | 'direction' | 'channel'>

/** The running number on a channel's key, for a day and a direction. */
export const counterKey = ({ campaign, unit, day, direction, channel }: Place): string =>
  [campaign, unit, day, direction, channel].join(' ')

/** The running number of a whole combination, for a day. */
export const combinationKey = (contact: Place & Pick<UnclaimedContact, 'taskArea'>): string =>
  [contact.campaign, contact.unit, contact.day, combinationName(contact)].join(' ')

/**
 * How often a task area was tapped for a unit on this device, ever or by what was done on a day. It
 * puts those used most first, and is told to nobody.
 */
export const useKey = (unit: UnitId, taskArea: TaskAreaId, day?: Day): string =>
  ['use', unit, ...(day ? [day] : []), taskArea].join(' ')

/**
 * The running numbers a contact is part of, with what it adds to each. Of several alike that were
 * entered at one tap a finger has gone to the task area once; of what was entered afterwards, never.
 *
 * @param done the day on which it is added or taken out: what is done today with a contact of an
 *   earlier day moves no task area until tomorrow either
 */
export function countersOf(contact: UnclaimedContact, done: Day): [key: string, by: number][] {
  const { unit, taskArea, quantity, entered } = contact
  const numbers: [string, number][] = [
    [counterKey(contact), quantity],
    [combinationKey(contact), quantity],
  ]
  if (entered !== 'at_once') return numbers
  return [...numbers, [useKey(unit, taskArea), 1], [useKey(unit, taskArea, done), 1]]
}

/**
 * Takes a contact out of the running numbers it was part of, and puts it into those it is part of
 * now. An app from before there were several had put it only into its channel's.
 *
 * @param by the entry that is written for it
 * @param other what it adds to a number that others reckon
 */
export async function moveCounters(
  tx: StorageWriter,
  by: EntryId,
  before: { entry: UnclaimedContact; inAll?: boolean } | undefined,
  after: UnclaimedContact | undefined,
  other?: [key: string, by: number],
): Promise<void> {
  const done = dayOf(writtenMs(by))
  const changes = new Map<string, number>(after && countersOf(after, done))
  if (other) changes.set(...other)
  const parts = before ? countersOf(before.entry, done).slice(0, before.inAll ? 4 : 1) : []
  for (const [key, n] of parts) changes.set(key, (changes.get(key) ?? 0) - n)
  // Each row takes a part of the tick's milliseconds: what stays as it is leaves its row alone.
  for (const [key, n] of changes) if (n === 0) changes.delete(key)
  await tx.addToCounters(changes)
}
