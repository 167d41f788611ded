import type * as z from 'zod/mini'
import { ScreenClaimed, ScreenPairing, WallAnswer } from '../../contract/screen.ts'
import { ProblemDocument } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import { exchange, type Route } from '../exchange.ts'
import { browserTimers, openStream } from '../stream/browserLive.ts'
import { opening, openWall, type Said, type Wall } from './wall.ts'

const timeoutMs = 10_000
const takesOverWithinMs = 5_000

/** The wall of this browser: open for as long as it is looked at. */
export function browserWall() {
  let open: ReturnType<typeof openHere> | undefined
  let users = 0
  return {
    now: (): Wall => open?.now() ?? opening,
    subscribe(listener: () => void): () => void {
      open ??= openHere()
      users += 1
      const leave = open.subscribe(listener)
      return () => {
        leave()
        users -= 1
        if (users > 0) return
        open?.close()
        open = undefined
      }
    },
  }
}

function openHere() {
  const wall = openWall({
    open: openStream(routes.wallLive.path),
    nowMs: () => Date.now(),
    random: () => Math.random(),
    timers: browserTimers,
    look: () => ask(routes.wall, WallAnswer),
    askForCode: () => ask(routes.showScreenCode, ScreenPairing, {}),
    claim: async (pairing) => {
      const said = await ask(routes.claimScreen, ScreenClaimed, { pairing })
      return said.is === 'said' ? { is: 'said', answer: said.answer.is } : said
    },
    renew: () => void renew(),
  })
  const back = () => wall.nudge()
  addEventListener('online', back)
  document.addEventListener('visibilitychange', back)
  return {
    ...wall,
    close(): void {
      removeEventListener('online', back)
      document.removeEventListener('visibilitychange', back)
      wall.close()
    },
  }
}

/** Whatever is no answer of ours, as the page of a portal, was not said by the server. */
async function ask<Answer extends z.ZodMiniType>(
  route: Route,
  answer: Answer,
  body?: unknown,
): Promise<Said<z.infer<Answer>>> {
  const wanted = { timeoutMs, ...(body !== undefined && { body }) }
  const came = await exchange(fetch, route, wanted).catch(() => undefined)
  if (!came) return { is: 'lost' }
  if (came.response.ok) {
    const read = answer.safeParse(came.said)
    return read.success ? { is: 'said', answer: read.data } : { is: 'lost' }
  }
  const code = ProblemDocument.safeParse(came.said).data?.code
  return code === 'not_signed_in' || code === 'not_found' ? { is: 'unknown' } : { is: 'lost' }
}

/** A newer program that lies ready takes over first: nobody counts on a wall who could be disturbed. */
async function renew(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
  const waiting = registration?.waiting
  if (waiting) {
    const taken = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
      setTimeout(resolve, takesOverWithinMs)
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is of one origin
    waiting.postMessage({ type: 'SKIP_WAITING' })
    await taken
  }
  location.reload()
}
