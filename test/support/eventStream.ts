import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { routes } from '../../src/contract/routes.ts'

/** Whether an answer to this never ends by itself. */
export const isForStream = ({ url }: InjectOptions): boolean => {
  if (typeof url !== 'string') return false
  const path = url.split('?')[0] ?? ''
  try {
    const streams: string[] = [routes.live.path, routes.wallLive.path]
    return streams.includes(decodeURIComponent(path))
  } catch {
    return false
  }
}

/** Asks for the stream of events and hangs up when the first has come: the same in the form of a whole answer. */
export async function askForStream(
  app: FastifyInstance,
  options: InjectOptions,
): Promise<LightMyRequestResponse> {
  const answer = await app.inject({ ...options, payloadAsStream: true })
  const endless = String(answer.headers['content-type']).startsWith('text/event-stream')
  let payload = ''
  for await (const chunk of answer.stream()) {
    payload += String(chunk)
    if (endless) break
  }
  if (endless) answer.raw.res.end()
  return Object.assign(answer, { payload, body: payload, json: () => JSON.parse(payload) })
}
