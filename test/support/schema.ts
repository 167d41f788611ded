import fc from 'fast-check'

/** As much of JSON Schema as the API's document uses. */
export type Schema = {
  $ref?: string
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  const?: unknown
  enum?: unknown[]
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

/**
 * Values that a schema allows, for a client that knows nothing but the document.
 *
 * @throws where the schema uses a word that is not known here
 */
export function fromSchema(
  schema: Schema,
  resolve: (reference: string) => Schema,
): fc.Arbitrary<unknown> {
  const of = (part: Schema) => fromSchema(part, resolve)
  if (schema.$ref !== undefined) return of(resolve(schema.$ref))
  const ways = schema.oneOf ?? schema.anyOf
  if (ways) return fc.oneof(...ways.map(of))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([name, part]) => [name, of(part)])
      const named = Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>
      return fc.record(named, { requiredKeys: schema.required ?? [] })
    }
    case 'array': {
      const { items = {}, minItems = 0, maxItems = 20 } = schema
      return fc.array(of(items), { minLength: minItems, maxLength: maxItems })
    }
    case 'integer': {
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema
      return fc.integer({ min: minimum, max: maximum })
    }
    case 'string':
      return schema.pattern === undefined
        ? fc.string({ minLength: schema.minLength ?? 0, maxLength: schema.maxLength ?? 200 })
        : fc.stringMatching(new RegExp(schema.pattern))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      throw new Error(`no value can be made for ${JSON.stringify(schema)}`)
  }
}
