import fc from 'fast-check'
import { fromSchema, type Schema } from '../support/schema.ts'
import type { Harvest } from './harvest.ts'
import type { Operation } from './operations.ts'
import { spoil, type Spoiling } from './spoil.ts'
import { wickedHeaders, wickedTexts, wickedValues, wickedWords } from './wicked.ts'

/** What is asked of one operation, before the server's own words are put into it. */
export type Question = {
  operation: Operation
  /** Whoever is not the one the operation is for, or undefined. */
  stranger: number | undefined
  words: { from: 'server' | 'schema' | 'wicked'; nth: number; said: string; wicked: string }[]
  body: { fromServer: boolean; nth: number; made: unknown; changes: Spoiling[] }
  text: ((json: string) => string) | undefined
  version: number
  headers: Record<string, string>
}

type Resolve = (reference: string) => Schema

const nth = fc.nat(999)
const wicked = fc.oneof(fc.constantFrom(...wickedWords), fc.string({ maxLength: 40 }))
const anything = fc.oneof(
  wicked,
  fc.constantFrom(...wickedValues),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
)
const changes = fc.array(
  fc.record({
    at: fc.nat(9999),
    how: fc.constantFrom('set', 'drop', 'add', 'double'),
    key: fc.oneof(fc.constantFrom('__proto__', 'role', 'units', 'id', 'municipality'), wicked),
    value: anything,
  }),
  { maxLength: 3 },
)

/** One time in so many; undefined else. */
const seldom = <Drawn>(every: number, arbitrary: fc.Arbitrary<Drawn>) =>
  fc.oneof({ weight: every - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

/** Questions to any of the operations: as the document allows, nearly so, and not at all. */
export function questionsTo(
  operations: readonly Operation[],
  resolve: Resolve,
  strangers: number,
): fc.Arbitrary<Question> {
  const each = operations.map((operation) => {
    const of = (schema: Schema) => fromSchema(schema, resolve)
    const words = operation.parameters.map(({ schema }) =>
      fc.record({
        from: fc.constantFrom('server', 'server', 'server', 'server', 'schema', 'wicked'),
        nth,
        said: of(schema).map(String),
        wicked,
      }),
    )
    return fc.record({
      operation: fc.constant(operation),
      stranger: seldom(8, fc.nat(strangers - 1)),
      words: fc.tuple(...words) as fc.Arbitrary<Question['words']>,
      body: fc.record({
        fromServer: fc.boolean(),
        nth,
        made: operation.body ? of(operation.body) : seldom(2, anything),
        changes: seldom(2, changes).map((made) => made ?? []),
      }),
      text: seldom(15, fc.constantFrom(...wickedTexts)),
      // Most of what is read has never been saved again.
      version: fc.constantFrom(1, 1, 1, 2, 2, 3, 0),
      headers: seldom(12, fc.constantFrom(...wickedHeaders)).map((sent) => sent ?? {}),
    }) as fc.Arbitrary<Question>
  })
  return fc.oneof(...each)
}

/** The request that a question becomes once it is known what the server has said so far. */
export function requestOf(question: Question, harvest: Harvest) {
  const { operation, words, version, headers, text } = question
  let path = operation.path
  const query: string[] = []
  for (const [at, parameter] of operation.parameters.entries()) {
    const word = words[at]
    if (!word) continue
    const known = harvest.word(parameter.name, parameter.schema.pattern, word.nth)
    const said =
      word.from === 'server'
        ? (known ?? word.said)
        : word.from === 'schema'
          ? word.said
          : word.wicked
    const written = encodeURIComponent(said.toWellFormed()).slice(0, 6000)
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, () => written || '%20')
    // Half of them: some exclude one another, and all at once are seldom what anybody asks.
    else if (word.nth % 2 > 0) query.push(`${parameter.name}=${written}`)
  }
  const json = JSON.stringify(bodyOf(question, harvest))
  const bodied = json !== undefined && (operation.method === 'POST' || operation.method === 'PUT')
  return {
    method: operation.method,
    url: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers: {
      ...(bodied && { 'content-type': 'application/json' }),
      ...(operation.method !== 'GET' && { 'if-match': `"${version}"` }),
      ...headers,
    },
    ...(bodied && { payload: text ? text(json) : json }),
  }
}

function bodyOf({ operation, body }: Question, harvest: Harvest): unknown {
  const schema = operation.body ?? {}
  const shown = body.fromServer ? harvest.thing(schema, body.nth) : undefined
  if (shown) return spoil(shown, body.changes)
  const made = structuredClone(body.made)
  if (typeof made !== 'object' || made === null) return spoil(made, body.changes)
  // Most random ids are nobody's: what the server has named and shown leads further in.
  for (const [at, [name, part]] of Object.entries(schema.properties ?? {}).entries()) {
    const nth = scattered(body.nth, at)
    if (!(name in made) || nth % 3 === 0) continue
    const known = knownFor(name, part, nth, harvest)
    if (known !== undefined) Reflect.set(made, name, structuredClone(known))
  }
  return spoil(made, body.changes)
}

/** As good as drawn for each field: were it counted up, of any three in a row one would never be known. */
const scattered = (nth: number, at: number): number =>
  Math.imul(nth + 1, 0x9e37_79b1 + at * 0x51_7cc1b6) >>> 8

function knownFor(name: string, schema: Schema, nth: number, harvest: Harvest): unknown {
  if (schema.type === 'object') {
    const thing = harvest.thing(schema, nth)
    // Half of what is put beside the others has a name of its own, and begins as a draft.
    const isNew = thing !== undefined && 'id' in thing && nth % 2 === 0
    return isNew ? { ...thing, id: `drawn-${nth}`, status: 'draft' } : thing
  }
  if (schema.type === 'array' && schema.items?.type === 'string') {
    const word = harvest.word(name.replace(/s$/, ''), schema.items.pattern, nth)
    return word === undefined ? undefined : [word]
  }
  if (schema.type === 'string' && !schema.enum) return harvest.word(name, schema.pattern, nth)
  return undefined
}
