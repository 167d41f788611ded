import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { CounterAnswer, SessionAnswer } from '../../contract/account.ts'
import { Campaign, CounterCampaign } from '../../contract/campaign.ts'
import { Delivery, DeliveryAnswer, HeldReason, Receipt } from '../../contract/delivery.ts'
import { Contact, Entry, Quiet, Undo } from '../../contract/entry.ts'
import { problemMediaType, ProblemDocument } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import { BoardAnswer } from '../../contract/tally.ts'
import { guide, meanings } from './openApiTexts.ts'

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
  CounterAnswer,
  CounterCampaign,
  Campaign,
  SessionAnswer,
  BoardAnswer,
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
          staff: { type: 'apiKey', in: 'cookie', name: '__Host-tael_s' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => asProblems(jsonSchemaTransformObject(document)),
  })
  const { method, path } = routes.openapi
  app.route({
    method,
    url: path,
    config: { name: 'openapi' },
    schema: { summary: 'This document', operationId: 'openapi' },
    handler: async () => app.swagger(),
  })
}

type Operation = { responses?: Record<string, { content?: Record<string, unknown> }> }

/** Fastify describes every answer as plain JSON; problems have a media type of their own. */
function asProblems(document: ReturnType<typeof jsonSchemaTransformObject>) {
  const { paths = {} } = document as { paths?: Record<string, Record<string, Operation>> }
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    for (const status of ['4XX', '5XX']) {
      const content = operation.responses?.[status]?.content
      if (!content?.['application/json']) continue
      content[problemMediaType] = content['application/json']
      delete content['application/json']
    }
  }
  return document
}
