import type { UnclaimedContact } from '../../contract/entry.ts'
import type { TaskAreaId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { combinationName } from '../../domain/quickKeys.ts'
import type { EntryRecord, StorageWriter } from './storage.ts'

type Place = Pick<UnclaimedContact, 'campaign' | 'unit' | 'day' | 'direction' | 'channel'>

/** The running number on a channel's key, for a day and a direction. */
export const counterKey = ({ campaign, unit, day, direction, channel }: Place): string =>
  [campaign, unit, day, direction, channel].join(' ')

/** The running number of a whole combination, for a day. */
export const combinationKey = (contact: Place & Pick<UnclaimedContact, 'taskArea'>): string =>
  [contact.campaign, contact.unit, contact.day, combinationName(contact)].join(' ')

/**
 * How often a task area was tapped for a unit on this device, on a day or ever. It puts those used
 * most first, and is told to nobody.
 */
export const useKey = (unit: UnitId, taskArea: TaskAreaId, day?: Day): string =>
  ['use', unit, ...(day ? [day] : []), taskArea].join(' ')

type Numbers = [key: string, by: number][]

/** The numbers on the keys that a contact is part of, with what it adds to each. */
const onKeys = (contact: UnclaimedContact): Numbers => [
  [counterKey(contact), contact.quantity],
  [combinationKey(contact), contact.quantity],
]

/**
 * The use of its task area that a contact is. Of several alike that were entered at one tap a finger
 * has gone there once; of what was entered afterwards, never.
 */
function usesOf({ unit, taskArea, day, entered }: UnclaimedContact): Numbers {
  if (entered !== 'at_once') return []
  return [
    [useKey(unit, taskArea), 1],
    [useKey(unit, taskArea, day), 1],
  ]
}

/**
 * The running numbers a kept contact is part of. Its use is told once a sender takes it; an app from
 * before told it at the tap, and one from before that knew its channel's number alone.
 */
export const countersOf = (
  entry: UnclaimedContact,
  { inAll, useWaits }: Pick<EntryRecord, 'inAll' | 'useWaits'>,
): Numbers => [
  ...onKeys(entry).slice(0, inAll ? 2 : 1),
  ...(inAll && !useWaits ? usesOf(entry) : []),
]

/**
 * Takes a contact out of the running numbers it was part of, and puts it, with its use still to be
 * told, into those on the keys that it is part of now.
 *
 * @param other what it adds to a number that others reckon
 */
export async function moveCounters(
  tx: StorageWriter,
  before: { entry: UnclaimedContact; inAll?: boolean; useWaits?: boolean } | undefined,
  after: UnclaimedContact | undefined,
  other?: [key: string, by: number],
): Promise<void> {
  const left = before ? countersOf(before.entry, before) : []
  await addUp(tx, [
    ...(after ? onKeys(after) : []),
    ...(other ? [other] : []),
    ...left.map(([key, by]): [string, number] => [key, -by]),
  ])
}

/**
 * Tells the use of contacts that a sender takes now. Not at the tap: nobody waits to see it, and each
 * turn to the database takes a part of the tick's milliseconds.
 */
export const tellUse = (tx: StorageWriter, taken: readonly EntryRecord[]): Promise<void> =>
  addUp(
    tx,
    taken.flatMap(({ entry, useWaits }) =>
      useWaits && entry.is === 'contact' ? usesOf(entry) : [],
    ),
  )

/** Adds to several numbers at once, to each once. */
async function addUp(tx: StorageWriter, numbers: Numbers): Promise<void> {
  const changes = new Map<string, number>()
  for (const [key, by] of numbers) changes.set(key, (changes.get(key) ?? 0) + by)
  for (const [key, by] of changes) if (by === 0) changes.delete(key)
  if (changes.size > 0) await tx.addToCounters(changes)
}
