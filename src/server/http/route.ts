import type { FastifySchema } from 'fastify'
import { ProblemDocument } from '../../contract/problem.ts'
import { type RouteName, routes } from '../../contract/routes.ts'
import { rights } from '../access/rights.ts'

type Described = FastifySchema & { summary: string; description?: string }

/** How a named route is registered: its address from the contract, its problems in its schema. */
export function route<Name extends RouteName, Schema extends Described>(
  name: Name,
  schema: Schema,
) {
  const { method, path } = routes[name]
  const answers = { ...(schema.response as object), '4xx': ProblemDocument, '5xx': ProblemDocument }
  const whole = { ...schema, operationId: name, response: answers, security: securityOf(name) }
  // Problems are thrown, not returned: to the handler only its own answers are of interest.
  return { method, url: path, config: { name } as const, schema: whole as Schema }
}

function securityOf(name: RouteName): Record<string, string[]>[] {
  if (rights[name].includes('anyone')) return []
  if (rights[name].includes('reader')) return [{ reader: [] }]
  if (rights[name].includes('screen')) return [{ screen: [] }]
  return rights[name].includes('device') ? [{ device: [] }] : [{ staff: [] }]
}
