import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { deskPages, pages } from '../../contract/pages.ts'
import { shortWallAddress, wallPage } from '../../contract/wallPages.ts'
import { Problem } from './problem.ts'

const year = 365 * 24 * 60 * 60

/** The built app: hashed files for ever, everything else asked for anew each time. */
export async function appFiles(
  app: FastifyInstance,
  { directory }: { directory: string },
): Promise<void> {
  if (!existsSync(join(directory, 'index.html'))) {
    app.log.warn('the app is not built; only the API is answered. Run: npm run build')
    return
  }
  await app.register(staticFiles, {
    root: directory,
    index: false,
    wildcard: false,
    preCompressed: true,
    dotfiles: 'ignore',
    // A map of the sources has no business here, whoever builds with one and copies it along.
    globIgnore: ['**/*.map', '**/*.map.*', '**/.*', '**/.*/**'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/')
      const forever = `public, max-age=${year}, immutable`
      reply.header('cache-control', hashed ? forever : 'no-cache')
    },
  })
  // Short enough for a remote control.
  app.get(shortWallAddress, { schema: { hide: true } }, async (request, reply) => {
    if (!request.visitor) throw new Problem('not_found')
    return reply.redirect(wallPage, 302)
  })
  for (const path of [...Object.values(pages), deskPages]) {
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      if (!request.visitor) throw new Problem('not_found')
      return reply.sendFile('index.html')
    })
  }
  // A person who asks for a page that is none is told so by the app; a program, by a problem document.
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (!request.visitor || !isPageAsked(request)) throw new Problem('not_found')
    return reply.code(404).sendFile('index.html')
  })
}

/** Whether a browser opens an address as a page. What is fetched, as a script of an older version, is none. */
const isPageAsked = ({ url, headers }: FastifyRequest): boolean =>
  !url.startsWith('/api/') &&
  !/\.\w+$/.test(url.split('?')[0] ?? '') &&
  (headers.accept ?? '').includes('text/html')
