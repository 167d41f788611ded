import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { CounterAnswer, SessionAnswer } from '../../contract/account.ts'
import { Campaign, CounterCampaign } from '../../contract/campaign.ts'
import { Delivery, DeliveryAnswer, HeldReason, Receipt } from '../../contract/delivery.ts'
import { DigestAnswer, DigestQuestion, ReceiptQuestion } from '../../contract/digest.ts'
import { Contact, Entry, Quiet, Undo } from '../../contract/entry.ts'
import { Person, PersonChange } from '../../contract/person.ts'
import { problemMediaType, ProblemDocument } from '../../contract/problem.ts'
import { ExtractAnswer } from '../../contract/extract.ts'
import type { RouteName } from '../../contract/routes.ts'
import { BoardAnswer } from '../../contract/tally.ts'
import { guide, meanings } from './openApiTexts.ts'
import { route } from './route.ts'

/** The schemas that get a name of their own in the document. */
const named = {
  Entry,
  Contact,
  Quiet,
  Undo,
  Delivery,
  Receipt,
  HeldReason,
  DeliveryAnswer,
  DigestQuestion,
  DigestAnswer,
  ReceiptQuestion,
  CounterAnswer,
  CounterCampaign,
  Campaign,
  SessionAnswer,
  BoardAnswer,
  ExtractAnswer,
  Person,
  PersonChange,
  ProblemDocument,
}

for (const [id, schema] of Object.entries(named)) {
  if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id })
}
for (const [schema, description] of meanings) {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), description })
}

/**
 * The OpenAPI 3.1 document, generated from the very schemas that requests are checked by, with all
 * that another client would have to know. Registers itself before the routes, to see them all.
 */
export async function openApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Tælleværk', version: '1', description: guide, license: { name: 'EUPL-1.2' } },
      components: {
        securitySchemes: {
          device: { type: 'apiKey', in: 'cookie', name: '__Host-tael_d' },
          reader: { type: 'http', scheme: 'basic' },
          screen: { type: 'apiKey', in: 'cookie', name: '__Host-tael_w' },
          staff: { type: 'apiKey', in: 'cookie', name: '__Host-tael_s' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withTheirTypes(jsonSchemaTransformObject(document)),
  })
  app.route({
    ...route('openapi', { summary: 'This document' }),
    handler: async () => app.swagger(),
  })
}

type Answer = { description: string; content?: Record<string, unknown> }
type Operation = { operationId?: RouteName; responses?: Record<string, Answer> }

const file = (type: string): Record<string, Answer> => ({
  200: { description: 'The file', content: { [type]: { schema: { type: 'string' } } } },
})
const events = {
  200: {
    description: 'The stream',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  },
}
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const figures: Record<string, Answer> = {
  200: {
    description: 'The figures, written as they are read',
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/ExtractAnswer' } },
    },
  },
}
const nothing = { 204: { description: 'Done; there is nothing to say' } }

/** The answers that are no JSON of the contract: files, and nothing at all. */
const otherAnswers: Partial<Record<RouteName, Record<string, Answer>>> = {
  auditExport: file('text/csv'),
  weekTotals: file('text/csv'),
  cells: file('text/csv'),
  control: file('text/csv'),
  bundle: file('application/zip'),
  live: events,
  workbook: file(workbookType),
  extractCsv: file('text/csv'),
  extractXlsx: file(workbookType),
  extractJson: figures,
  boardCellsCsv: file('text/csv'),
  readCsv: file('text/csv'),
  readJson: figures,
  signOut: nothing,
  removePasskey: nothing,
  removeIdentity: nothing,
  postFromProvider: { 303: { description: 'To the same address, as a navigation' } },
  comeFromProvider: { 303: { description: 'To a page of the app' } },
  removePassword: nothing,
  endSession: nothing,
  endSessionsOf: nothing,
  removePerson: nothing,
  deleteCampaign: nothing,
  endReadingAddress: nothing,
  removeRemark: nothing,
  makeCorrection: nothing,
  makeMove: nothing,
  takeBackCorrection: nothing,
  endScreen: nothing,
  wallLive: events,
  cspReport: nothing,
  openapi: { 200: { description: 'This document', content: { 'application/json': {} } } },
}

/** Fastify describes every answer as plain JSON; files and problems have media types of their own. */
function withTheirTypes(document: ReturnType<typeof jsonSchemaTransformObject>) {
  const { paths = {} } = document as { paths?: Record<string, Record<string, Operation>> }
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    const { operationId, responses = {} } = operation
    for (const { content } of ['4XX', '5XX'].flatMap((status) => responses[status] ?? [])) {
      if (!content?.['application/json']) continue
      content[problemMediaType] = content['application/json']
      delete content['application/json']
    }
    const other = operationId && otherAnswers[operationId]
    if (other) operation.responses = { ...other, ...responses }
  }
  return document
}
