/** One change to a JSON value: somewhere in it, this is done. */
export type Spoiling = {
  at: number
  how: 'set' | 'drop' | 'add' | 'double'
  key: string
  value: unknown
}

/** A copy in which the changes are made, each at one of the value's own places. */
export function spoil(whole: unknown, changes: readonly Spoiling[]): unknown {
  let root = structuredClone(whole)
  for (const { at, how, key, value: drawn } of changes) {
    // What is drawn may be drawn twice: without a copy of its own it could come to hold itself.
    const value = structuredClone(drawn)
    const places = placesIn(root)
    const place = places[at % places.length]
    if (place === undefined) {
      root = value
      continue
    }
    const { holder, name } = place
    if (how === 'set') Reflect.set(holder, name, value)
    else if (how === 'drop') Reflect.deleteProperty(holder, name)
    else if (how === 'double' && Array.isArray(holder))
      holder.push(structuredClone(Reflect.get(holder, name)))
    // A list has no names of its own but `length`, which takes no drawn value.
    else if (Array.isArray(holder)) holder.push(value)
    else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true })
  }
  return root
}

type Place = { holder: object; name: string }

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    { holder: value, name },
    ...placesIn(inner),
  ])
}
