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
export const useKey = (unit: UnitId, taskArea: TaskAreaId, ...day: Day[]): string =>
  ['use', unit, ...day, taskArea].join(' ')

type Numbers = [key: string, by: number][]

/** The numbers on the keys that a contact is part of, with what so many of it add to each. */
const onKeys = (contact: UnclaimedContact, times = 1): Numbers =>
  [counterKey(contact), combinationKey(contact)].map((key) => [key, times * contact.quantity])

/**
 * The use of its task area that a contact is. Of several alike that were entered at one tap a finger
 * has gone there once; of what was entered afterwards, never.
 */
const usesOf = ({ unit, taskArea, day, entered }: UnclaimedContact, times = 1): Numbers =>
  entered === 'at_once'
    ? [useKey(unit, taskArea), useKey(unit, taskArea, day)].map((key) => [key, times])
    : []

/**
 * The running numbers a kept contact is part of: those on the keys from the tap on, and its use once a
 * sender has taken it. An app from before knew the number of its channel alone.
 *
 * @param times -1 for what it takes off them when it leaves
 */
export const countersOf = (
  entry: UnclaimedContact,
  { inAll, state }: Pick<EntryRecord, 'inAll' | 'state'>,
  times = 1,
): Numbers => [
  ...onKeys(entry, times).slice(0, inAll ? 2 : 1),
  ...(inAll && state !== 'free' ? usesOf(entry, times) : []),
]

type Counted = Pick<EntryRecord, 'inAll' | 'state'> & { entry: UnclaimedContact }

/**
 * Takes a contact out of the running numbers it was part of, and puts it, with its use still to be
 * told, into those on the keys that it is part of now.
 *
 * @param other what it adds to a number that others reckon
 */
export async function moveCounters(
  tx: StorageWriter,
  before: Counted | undefined,
  after: UnclaimedContact | undefined,
  other: [key: string, by: number],
): Promise<void> {
  await addUp(tx, [
    ...(before ? countersOf(before.entry, before, -1) : []),
    ...(after ? onKeys(after) : []),
    other,
  ])
}

/**
 * Tells the use of contacts that a sender takes now. Not at the tap: nobody waits to see it, and each
 * turn to the database takes a part of the tick's milliseconds. What an app from before told at the tap
 * and left here free is told twice: a few taps on one day, of what orders keys and is no figure.
 */
export const tellUse = (tx: StorageWriter, taken: readonly EntryRecord[]): Promise<void> =>
  addUp(
    tx,
    taken.flatMap(({ entry, state }) =>
      state === 'free' && entry.is === 'contact' ? usesOf(entry) : [],
    ),
  )

/** Adds to several numbers at once, to each once. */
async function addUp(tx: StorageWriter, numbers: Numbers): Promise<void> {
  const changes = new Map<string, number>()
  for (const [key, by] of numbers) changes.set(key, (changes.get(key) ?? 0) + by)
  for (const [key, by] of changes) if (by === 0) changes.delete(key)
  if (changes.size > 0) await tx.addToCounters(changes)
}
