import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ServerParts } from './parts.ts'

/**
 * What is written about a request: its method, the route's pattern and how it ended. Never the
 * address it came from, never its path, query, headers or body: a log must not tell which device
 * or unit counted, nor how much, and no secret may ever come to stand in it.
 */
export const logSettings = (level: string, logTo: ServerParts['logTo']) => ({
  level,
  ...(logTo && { stream: logTo }),
  serializers: {
    req: ({ method, routeOptions }: FastifyRequest) => ({
      method,
      route: routeOptions?.url ?? 'none',
    }),
    res: ({ statusCode }: FastifyReply) => ({ status: statusCode }),
    err: ({ name, message, stack, cause }: Error) => ({
      type: name,
      message,
      stack: stack ?? '',
      ...(cause instanceof Error && { cause: cause.message }),
    }),
  },
})
