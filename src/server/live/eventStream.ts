import type { ServerResponse } from 'node:http'
import type { CampaignId } from '../../contract/id.ts'
import { liveBeatMs, liveEvents } from '../../contract/live.ts'
import type { After } from '../http/parts.ts'

/** No stream says news more often: what comes sooner is said together. */
const newsEveryMs = 1_000
/** Nobody has so much unread who still reads: a few hundred events. */
const unreadAtMost = 16 * 1024
const lastWordMs = 2_000

type Response = Pick<
  ServerResponse,
  'writeHead' | 'write' | 'end' | 'destroy' | 'once' | 'writableLength'
>

/** `X-Accel-Buffering` is heeded by nginx and those that follow it; `no-transform` by the others. */
const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/**
 * One stream of server-sent events. It says hello, beats while nothing happens, and asks before each
 * beat whether it may go on.
 */
export function openEventStream(
  response: Response,
  {
    after,
    headers,
    mayGoOn,
    closed,
  }: {
    after: After
    headers: Record<string, unknown>
    mayGoOn: () => Promise<boolean>
    closed: () => void
  },
) {
  const waiting = new Set<CampaignId>()
  let open = true
  let callOffBeat: (() => void) | undefined
  let callOffNews: (() => void) | undefined
  let callOffEnd: (() => void) | undefined

  function say(event: string, data: object): void {
    if (!open) return
    if (response.writableLength > unreadAtMost) response.destroy()
    else response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  function sayNews(): void {
    callOffNews = undefined
    if (waiting.size === 0) return
    say(liveEvents.news, { campaigns: [...waiting] })
    waiting.clear()
    callOffNews = after(newsEveryMs, sayNews)
  }

  async function beat(): Promise<void> {
    // Whether somebody may listen is not known where the store cannot be asked.
    const may = await mayGoOn().catch(() => false)
    if (!may) end()
    say(liveEvents.beat, {})
    if (open) callOffBeat = after(liveBeatMs, () => void beat())
  }

  function stop(): void {
    open = false
    callOffBeat?.()
    callOffNews?.()
  }

  function end(): void {
    if (!open) return
    stop()
    response.end()
    // One who takes nothing would hold the connection, and a server that is stopping.
    callOffEnd = after(lastWordMs, () => response.destroy())
  }

  response.once('close', () => {
    stop()
    callOffEnd?.()
    closed()
  })
  response.writeHead(200, { ...headers, ...streamHeaders } as Record<string, string>)
  say(liveEvents.hello, {})
  callOffBeat = after(liveBeatMs, () => void beat())

  return {
    news(campaigns: readonly CampaignId[]): void {
      if (!open) return
      for (const campaign of campaigns) waiting.add(campaign)
      if (!callOffNews) sayNews()
    },
    end,
  }
}
