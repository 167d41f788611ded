import type { Schema } from '../support/schema.ts'

const mostWords = 300
const mostThings = 200

/**
 * What the server itself has said, to be asked with again: ids lead on to routes behind them, and
 * what it shows of a thing is what it takes back of it.
 *
 * @param known words for fields that there is more to than their look
 */
export function openHarvest(known: Readonly<Record<string, readonly string[]>> = {}) {
  const words: string[] = []
  /** Under the name of the field that they stood in. */
  const named = new Map<string, string[]>()
  const things: Record<string, unknown>[] = []

  function gather(value: unknown, name = '', depth = 0): void {
    if (depth > 6) return
    if (typeof value === 'string') {
      if (value.length >= 100) return
      if (!words.includes(value)) keep(words, value, mostWords)
      const alike = named.get(name) ?? []
      if (!alike.includes(value)) keep(alike, value, mostWords)
      named.set(name, alike)
    } else if (Array.isArray(value)) {
      for (const each of value.slice(0, 20)) gather(each, name, depth + 1)
    } else if (typeof value === 'object' && value !== null) {
      keep(things, value as Record<string, unknown>, mostThings)
      for (const [field, each] of Object.entries(value)) gather(each, field, depth + 1)
    }
  }

  return {
    gather,
    /** A word said under this name, or one that looks as it must; undefined where there is none. */
    word(name: string, pattern: string | undefined, nth: number): string | undefined {
      const sure = known[name] ?? []
      if (sure.length > 0 && nth % 3 > 0) return sure[nth % sure.length]
      const looks = (word: string) => pattern === undefined || RegExp(pattern).test(word)
      const alike = (named.get(name) ?? []).filter(looks)
      const any = pattern === undefined ? alike : words.filter(looks)
      const fitting = alike.length > 0 && nth % 8 > 0 ? alike : any
      return fitting[nth % Math.max(fitting.length, 1)]
    },
    /** A thing the server has shown that has all that this one must have; undefined where there is none. */
    thing({ required = [], properties = {} }: Schema, nth: number) {
      if (required.length === 0) return undefined
      const isLike = (value: unknown, schema: Schema | undefined) =>
        schema?.type === 'string' ? typeof value === 'string' : value !== undefined
      const fitting = things.filter((thing) =>
        required.every((field) => isLike(thing[field], properties[field])),
      )
      return fitting[nth % Math.max(fitting.length, 1)]
    },
  }
}

export type Harvest = ReturnType<typeof openHarvest>

/** The newest stay: what was said long ago may be gone. */
function keep<Thing>(kept: Thing[], thing: Thing, most: number): void {
  kept.push(thing)
  if (kept.length > most) kept.shift()
}
