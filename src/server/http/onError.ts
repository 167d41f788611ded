import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { problemMediaType } from '../../contract/problem.ts'
import { freshForMs } from '../access/freshRoutes.ts'
import { rights } from '../access/rights.ts'
import { pages } from '../../contract/pages.ts'
import { StoreBusy } from '../store/sql.ts'
import { bareHeaders } from './headers.ts'
import { Problem } from './problem.ts'

/** By which a spreadsheet asks its user for the name and the password of a reading address (RFC 7617). */
const basic = 'Basic realm="Taellevaerk", charset="UTF-8"'

const retryAfterSeconds = 5

/** In the spirit of RFC 9470: who asks is known, and has to prove once more to be there. */
const stepUp = `Session error="insufficient_user_authentication", max_age=${freshForMs / 1000}`

/** Answers everything that stops a request: the one place where an error becomes a document. */
export const onError = (secure: boolean) => {
  const headers = Object.entries(bareHeaders(secure))
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    // What stops a request before its first hook has none of the headers that the hooks set.
    for (const [name, value] of headers) if (!reply.hasHeader(name)) reply.header(name, value)
    answer(problemOf(error), request, reply)
  }
}

function answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  const { document, retryAfter } = problem
  if (document.code === 'unexpected') request.log.error({ err: problem.cause }, 'unexpected error')
  else if (document.code === 'busy') request.log.warn({ err: problem.cause ?? problem }, 'busy')
  else if (document.code === 'passkey_refused') {
    request.log.debug({ why: whyRefused(problem.cause) }, 'passkey refused')
  }
  if (document.code === 'sign_in_again') reply.header('www-authenticate', stepUp)
  const { name } = request.routeOptions.config
  const asksReader = name !== undefined && rights[name].includes('reader')
  if (document.status === 401 && asksReader) reply.header('www-authenticate', basic)
  // Where a browser has opened a file as a page, people see the desk, which asks who they are.
  const isPage = request.headers['sec-fetch-dest'] === 'document'
  if (isPage && document.status === 401) {
    reply.code(303).header('cache-control', 'no-store').header('location', pages.desk).send()
    return
  }
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  reply
    .code(document.status)
    .header('cache-control', 'no-store')
    .type(problemMediaType)
    .serializer(JSON.stringify)
    .send(document)
}

/** What a check said, up to where it begins to quote what the browser sent. */
const whyRefused = (cause: unknown): string | undefined =>
  cause instanceof Error ? cause.message.split(/["':]/, 1)[0]?.trim() : undefined

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof StoreBusy) {
    return new Problem('busy', { cause: error, retryAfter: retryAfterSeconds })
  }
  const { code, statusCode, validation, message } = error as Partial<FastifyError>
  if (validation) {
    const errors = validation.map(({ instancePath, message: said = 'is not right' }) => ({
      path: instancePath || '/',
      message: said,
    }))
    return new Problem('malformed', { errors, cause: error })
  }
  if (statusCode === 413) return new Problem('too_large', { cause: error })
  if (statusCode === 415) return new Problem('unsupported_media_type', { cause: error })
  if (statusCode === 404) return new Problem('not_found', { cause: error })
  if (code === 'FST_UNDER_PRESSURE' || statusCode === 503) {
    return new Problem('busy', { cause: error, retryAfter: retryAfterSeconds })
  }
  // What is left below 500 is Fastify's word about a body that cannot be read.
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem('malformed', { cause: error, ...(message && { detail: message }) })
  }
  return new Problem('unexpected', { cause: error })
}
