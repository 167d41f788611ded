import type { FastifyInstance } from 'fastify'
import { routes } from '../../contract/routes.ts'
import { route } from './route.ts'

const passedOn = ['code', 'state', 'iss', 'error'] as const

/**
 * Some providers, ADFS among them, say what they know only to whoever has the browser come back by
 * a form. It is another site's form, so the browser brings no cookie along, and nothing is decided
 * here: what it holds goes on as a navigation, to the one place that does.
 */
export async function postFromProvider(app: FastifyInstance): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  )
  app.route({
    ...route('postFromProvider', {
      summary: 'The same for a provider that sends the browser back by a form',
      consumes: ['application/x-www-form-urlencoded'],
    }),
    handler: async ({ body }, reply) => {
      const form = body instanceof URLSearchParams ? body : new URLSearchParams()
      const query = new URLSearchParams()
      for (const name of passedOn) {
        for (const value of form.getAll(name)) query.append(name, value)
      }
      return reply.redirect(`${routes.comeFromProvider.path}?${query.toString()}`, 303)
    },
  })
}
