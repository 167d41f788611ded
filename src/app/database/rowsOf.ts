import { answer } from './transact.ts'

/** From so many on, what lies between the first and the last of them is asked for in one go. */
const worthOneGo = 3

/**
 * The rows under these keys, where there are any. Each request takes its part of a slow phone's
 * milliseconds, so keys that differ in their last word alone are asked for at once: what lies between
 * them, of the same unit and day or among the few slots, is read with them.
 */
export async function rowsOf<Row>(
  store: IDBObjectStore,
  keys: readonly string[],
): Promise<Map<string, Row>> {
  const keyPath = String(store.keyPath)
  const groups = new Map<string, string[]>()
  for (const key of keys) {
    const alike = key.slice(0, key.lastIndexOf(' ') + 1)
    groups.set(alike, [...(groups.get(alike) ?? []), key])
  }
  const found = await Promise.all(
    [...groups.values()].flatMap((group): Promise<Row[]>[] => {
      if (group.length < worthOneGo) return group.map((key) => answer(store.getAll(key)))
      const [first = '', last = ''] = [group.toSorted()[0], group.toSorted().at(-1)]
      return [answer(store.getAll(IDBKeyRange.bound(first, last)))]
    }),
  )
  return new Map(found.flat().map((row) => [(row as Record<string, string>)[keyPath] ?? '', row]))
}
