import { problemDocument } from '../../src/contract/problems.ts'
import { type Answer, answerAltered, answerInstead } from './answers.ts'
import { askerOf } from './enrolments.ts'
import type { House, Request } from './house.ts'
import type { World } from './world.ts'

/** Where a device stands in the network. */
export type Place = {
  host: string
  jar: Map<string, string>
  /** From 0, a cable, to 1, where nothing gets through as it should. */
  badness: number
  offline: boolean
  /** What a cache on the way has kept. */
  answers: Map<string, Answer>
  /** The cookies that were set here, as each answer set them. */
  cookies: string[]
}

export type Network = ReturnType<typeof createNetwork>

const lost = () => new TypeError('Failed to fetch')

/** Carries requests to the server and answers back, as badly as the run's faults have it. */
export function createNetwork(world: World, house: House) {
  const { die, time, faults, say } = world

  let poison: string | undefined

  /** One entry that the server cannot take, whatever it travels with, for as long as faults last. */
  function poisonIn({ path, body = '' }: Request): Answer | undefined {
    if (path !== '/api/v1/entries' || faults.isOver()) return undefined
    if (!poison && faults.isOn('poison') && die.happens(0.05)) poison = idsIn(body).trim().slice(-6)
    if (!poison || !body.includes(`${poison}"`)) return undefined
    faults.strike('poison')
    const status = die.one([400, 500])
    return { status, body: JSON.stringify({ ...malformed, status }), headers: {} }
  }

  /** Whatever becomes of it, these numbers have been given. */
  function noteNumbers(request: Request): void {
    if (request.path !== '/api/v1/entries') return
    const { municipality, device } = askerOf(request)
    const { entries } = JSON.parse(request.body ?? '') as { entries: { id: string; seq: number }[] }
    for (const { id, seq } of entries) house.door.names.gives(municipality, device, seq, id)
  }

  async function carried(place: Place, request: Request): Promise<Answer> {
    const bad = place.badness
    await time.sleep(die.between(1, 8) * 10)
    if (place.offline) throw lost()
    if (faults.strikes('request_lost', bad * 0.4)) throw lost()
    if (faults.strikes('request_hangs', bad * 0.1)) await never()
    if (request.body && faults.strikes('request_cut', bad * 0.2)) {
      const body = request.body.slice(0, die.between(0, request.body.length - 1))
      await house.handle({ ...request, body }).catch(() => undefined)
      throw lost()
    }
    const poisoned = poisonIn(request)
    if (poisoned) return poisoned
    const instead = answerInstead(world, bad * 0.5, request.body ?? '')
    if (instead) return instead
    if (faults.strikes('request_delayed', bad * 0.2)) await time.sleep(die.between(1, 90_000))

    if (faults.strikes('request_twice_later', bad * 0.2)) {
      void time
        .sleep(die.between(1, 600_000))
        .then(() => house.handle(request).catch(() => undefined))
    }
    const arriving = house.handle(request)
    if (faults.strikes('request_twice_at_once', bad * 0.2)) {
      void house.handle(request).catch(() => undefined)
    }
    const answer = await arriving
    if (faults.strikes('answer_lost', bad * 0.4)) throw lost()
    if (faults.strikes('answer_hangs', bad * 0.1)) await never()
    if (faults.strikes('answer_delayed', bad * 0.2)) await time.sleep(die.between(1, 40_000))
    await time.sleep(die.between(1, 8) * 10)
    if (place.offline) throw lost()
    const stale = place.answers.get(request.path)
    if (answer.status < 300) place.answers.set(request.path, answer)
    if (stale && faults.strikes('answer_of_before', bad * 0.2)) return stale
    return answerAltered(world, bad * 0.3, answer)
  }

  /** Answers that nobody waits for any more set their cookies all the same. */
  function comeLate({ jar, cookies, badness }: Place, now: string | undefined): void {
    if (cookies.length > 0 && faults.strikes('cookie_of_before', badness * 0.15)) {
      keepCookies(jar, die.one(cookies))
    }
    if (now) cookies.push(now)
  }

  return {
    /** Whoever is at this place has given a number, and may never send it. */
    gives: (place: Place, seq: number, id: string) => {
      const { municipality, device } = askerOf({ headers: headersOf(place) })
      house.door.names.gives(municipality, device, seq, id)
    },
    /** `fetch`, as a page of this place has it. */
    fetch:
      (place: Place, who: string) =>
      async (path: string, init: RequestInit): Promise<Response> => {
        const request: Request = {
          method: init.method as Request['method'],
          path,
          headers: {
            ...(init.headers as Record<string, string>),
            ...headersOf(place),
          },
          body: typeof init.body === 'string' ? init.body : undefined,
        }
        noteNumbers(request)
        say(`${who} asks ${request.method} ${path}${idsIn(request.body)}`)
        const answer = await Promise.race([carried(place, request), aborted(init.signal)]).catch(
          (error: unknown) => {
            say(`${who} hears nothing: ${(error as Error).name}`)
            throw error
          },
        )
        say(`${who} hears ${answer.status}`)
        if (answer.status === 302 && init.redirect === 'error') throw lost()
        keepCookies(place.jar, answer.headers['set-cookie'])
        comeLate(place, answer.headers['set-cookie'])
        return heard(answer)
      },
  }
}

/**
 * An answer as a page reads it. Node's own `Response` makes a stream of every body, which costs more
 * than all that the simulation does to carry it here.
 */
function heard({ status, body, headers: all }: Answer): Response {
  // No page ever sees a cookie being set.
  const { 'set-cookie': _unseen, ...headers } = all
  // A redirect that is followed ends at the login page.
  const followed = status === 302 ? 200 : status
  const read: Pick<Response, 'status' | 'ok' | 'headers' | 'text' | 'json'> = {
    status: followed,
    ok: followed >= 200 && followed < 300,
    headers: new Headers(headers),
    text: async () => (status === 204 ? '' : body),
    json: async () => JSON.parse(body) as unknown,
  }
  return read as Response
}

const malformed = problemDocument('malformed')

const never = () => new Promise<never>(() => undefined)

const aborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
  })

/** The last letters tell entries apart in a trace. */
const idsIn = (body: string | undefined) =>
  [...(body ?? '').matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => ` ${id.slice(-6)}`).join('')

const headersOf = ({ host, jar }: Place): Record<string, string> => ({
  host,
  ...(jar.size > 0 && { cookie: cookieOf(jar) }),
})

const cookieOf = (jar: Map<string, string>) =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

function keepCookies(jar: Map<string, string>, header: string | undefined): void {
  for (const line of header?.split('\n') ?? []) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
}
