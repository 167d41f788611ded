import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { CounterAnswer } from '../../src/contract/account.ts'
import { entryIdOf } from '../../src/domain/entryId.ts'
import { halfHourOf } from '../../src/domain/moment.ts'
import { type RouteName, routes } from '../../src/contract/routes.ts'
import { rights } from '../../src/server/access/rights.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import { fromSchema, type Schema } from '../support/schema.ts'
import { aServer, type TrialServer } from '../support/server.ts'

type Operation = {
  operationId?: string
  summary?: string
  security?: Record<string, string[]>[]
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>
}
type Document = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, unknown> }
}

let server: TrialServer
let document: Document
beforeEach(async () => {
  server = await aServer()
  document = (await aBrowser(server.app).get('/api/v1/openapi.json')).json<Document>()
})
afterEach(() => server.stop())

const names = Object.keys(routes) as RouteName[]
const operationOf = (name: RouteName): Operation | undefined => {
  const { method, path } = routes[name]
  return document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
}

test('the document is OpenAPI 3.1, and describes just the routes there are', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const registered = Object.values(routes).map(
    ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
  )

  expect(document.openapi).toBe('3.1.0')
  expect(document.info).toMatchObject({ title: 'Tælleværk', version: '1' })
  expect(described.toSorted()).toEqual(registered.toSorted())
})

test.each(names)('%s has its name, its words, who may use it, and how it answers', (name) => {
  const operation = operationOf(name)
  const schemes = (operation?.security ?? []).flatMap((each) => Object.keys(each))
  const open = rights[name].includes('anyone')
  const kinds = ['device', 'reader', 'screen'] as const
  const scheme = kinds.find((kind) => rights[name].includes(kind)) ?? 'staff'
  const answers = Object.entries(operation?.responses ?? {})

  expect(operation?.operationId).toBe(name)
  expect(operation?.summary).toMatch(/^[A-Z]/)
  expect(operation?.security).toBeDefined()
  expect(schemes).toEqual(open ? [] : [scheme])
  expect(Object.keys(document.components.securitySchemes)).toEqual(expect.arrayContaining(schemes))
  expect(answers.filter(([status]) => /^[23]/.test(status))).toHaveLength(1)
  for (const status of ['4XX', '5XX']) {
    const problem = { schema: { $ref: '#/components/schemas/ProblemDocument' } }
    expect(operation?.responses[status]?.content).toEqual({ 'application/problem+json': problem })
  }
})

test.each([
  ['weekTotals', 'text/csv'],
  ['cells', 'text/csv'],
  ['control', 'text/csv'],
  ['bundle', 'application/zip'],
  ['workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['extractXlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['extractCsv', 'text/csv'],
  ['extractJson', 'application/json'],
  ['readCsv', 'text/csv'],
  ['readJson', 'application/json'],
] as const)('%s answers with a file of type %s', (name, type) => {
  expect(Object.keys(operationOf(name)?.responses['200']?.content ?? {})).toEqual([type])
})

test('every reference leads to something', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, to]) => to,
  )

  expect(references.length).toBeGreaterThan(10)
  for (const to of new Set(references)) {
    const found = (to ?? '')
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((place, step) => (place as Record<string, unknown>)[step], document)
    expect(found, to).toBeTypeOf('object')
  }
})

const entrySchema = () => document.components.schemas['Entry'] ?? {}
const resolve = (reference: string) =>
  document.components.schemas[reference.split('/').at(-1) ?? ''] ?? {}
const deliver = async (counter: Browser, entries: object[]) => {
  const answer = await counter.post('/api/v1/entries', { entries })
  return [answer.statusCode, answer.json<DeliveryAnswer>().receipts] as const
}

test('an entry built from the document alone is received, whatever it says', async () => {
  const counter = await server.counter('desk')
  const portions = fc.array(fromSchema(entrySchema(), resolve), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(portions, async (entries) => {
      const [status, receipts] = await deliver(counter, entries as object[])

      expect(status).toBe(201)
      for (const receipt of receipts) {
        // The one thing a schema cannot say: that a half-hour lies in its day.
        const foreign = ['unknown_campaign', 'newer_schema', 'malformed']
        expect(receipt).toMatchObject({ state: 'held', reason: expect.toBeOneOf(foreign) })
      }
    }),
    { numRuns: 60 },
  )
})

test('filled in with what joining told, and with the hour of the clock, such an entry counts', async () => {
  const counter = await server.counter('desk')
  const told = (await counter.get('/api/v1/counter')).json<CounterAnswer>()
  const [campaign] = told.campaigns
  if (!campaign) throw new Error('there is a campaign')
  const time = halfHourOf(Date.parse(told.time))
  const random = fc.uint8Array({ minLength: 16, maxLength: 16 })
  const filledIn = fc
    .tuple(fromSchema(resolve('Contact'), resolve), random)
    .map(([contact, bytes]) => ({
      ...(contact as object),
      ...{ v: '1.0', id: entryIdOf(time, bytes), campaign: campaign.id, unit: campaign.unit.id },
      ...{ day: told.time.slice(0, 10), time, taskArea: campaign.taskAreas[0]?.id },
      ...{
        channel: 'phone',
        marks: ['misdirected'],
        contactType: undefined,
        counterpart: undefined,
      },
    }))
  await fc.assert(
    fc.asyncProperty(filledIn, async (entry) => {
      const [status, receipts] = await deliver(counter, [entry])

      expect(status).toBe(201)
      expect(receipts).toMatchObject([{ id: entry.id, state: 'counted' }])
    }),
    { numRuns: 50 },
  )
})
