import type { Receipt } from '../../src/contract/delivery.ts'
import type { Entry } from '../../src/contract/entry.ts'
import { type HeldEntry, sumOf } from './bareStore.ts'
import type { CountingHouse } from './countingHouse.ts'
import type { Journal } from './outcome.ts'
import { saidByNewer } from './newerVersion.ts'

const bare = (id: string) => id.replaceAll('-', '')
const newerField = Object.keys(saidByNewer).filter((name) => name !== 'v')

/**
 * What was made is in the store, all of it and nothing else, each id once, and with every field; what
 * was taken back does not count, and all the rest does. Nothing waits any more when this is asked.
 *
 * @returns the sum of what counts
 */
export async function theStoreHolds(
  journal: Journal,
  house: CountingHouse,
  made: readonly Entry[],
  receipts: ReadonlyMap<string, Receipt>,
): Promise<number> {
  const held = await house.held()
  const found = new Map(held.entries.map((entry) => [entry.id, entry]))
  const lost = made.filter(({ id }) => !found.has(bare(id)))
  const acknowledged = lost.filter(({ id }) => receipts.has(id))
  journal.check(acknowledged.length === 0, `acknowledged and lost: ${idsOf(acknowledged)}`)
  journal.check(found.size === held.entries.length, 'an id stands twice')
  const strange = held.entries.length - (made.length - lost.length)
  journal.check(strange === 0, `${strange} entries that nobody made`)

  const taken = new Set(made.flatMap((entry) => (entry.is === 'undo' ? [entry.undoes] : [])))
  const contacts = made.filter(({ is, id }) => is === 'contact' && receipts.has(id))
  const wrong = contacts.filter(({ id }) => (found.get(bare(id))?.counted === 1) === taken.has(id))
  journal.check(wrong.length === 0, `counted wrongly: ${idsOf(wrong)}`)
  const sum = contacts.filter(({ id }) => !taken.has(id)).length
  journal.check(sumOf(held) === sum, `made and not taken back: ${sum}, counted: ${sumOf(held)}`)
  const poorer = made.filter((entry) => !keptWhole(entry, found.get(bare(entry.id))))
  journal.check(poorer.length === 0, `kept without what a newer version said: ${idsOf(poorer)}`)
  return sum
}

const idsOf = (entries: readonly Entry[]) => {
  const ids = entries.map(({ id }) => id)
  return ids.length > 10
    ? `${ids.slice(0, 10).join(' ')} and ${ids.length - 10} more`
    : ids.join(' ')
}

const keptWhole = (entry: Entry, row: HeldEntry | undefined): boolean =>
  newerField.every((name) => !(name in entry) || (row?.rest ?? '').includes(`"${name}"`))
