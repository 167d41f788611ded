import type { Answer } from './answers.ts'
import { danishDay } from './danishTime.ts'
import type { Request } from './house.ts'
import type { World } from './world.ts'

/** Something that happened on a server between the question and its answer. */
export type Happened = { afterMs: number; untilMs: number; statuses: string[] }

/** From day to day, and when in the run that began and ended. */
export type Enrolled = {
  unit: string
  from: string
  to?: string
  began: Happened
  ended?: Happened
}

/** Who asks, by what the request itself says. */
export function askerOf({ headers }: Pick<Request, 'headers'>) {
  const cookieIn = (name: string) =>
    new RegExp(`__Host-tael_d${name}=([^.]*)`).exec(headers['cookie'] ?? '')?.[1]
  const own = headers['x-tael-device'] && cookieIn(`-${headers['x-tael-device']}`)
  return {
    municipality: headers['host']?.split('.')[0] ?? '',
    device: own || cookieIn('') || '',
  }
}

/** What a request says; of one that was cut on its way, nothing. */
export function saidBy({ body = '{}' }: Pick<Request, 'body'>): Record<string, unknown> {
  try {
    return JSON.parse(body) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** By what a browser joins as nobody known: the same words make it the same device. */
export function questionIn(request: Request): string | undefined {
  const { attempt, code, secret } = saidBy(request)
  if (attempt === undefined) return undefined
  return [askerOf(request).municipality, attempt, code ?? secret].join(' ')
}

/** In which units devices are, by what they ask and are answered. */
export function createEnrolments(
  { time }: Pick<World, 'time'>,
  statusOf: (municipality: string) => string,
) {
  const enrolments = new Map<string, Enrolled[]>()
  /** Devices of which nobody saw whether they have joined, switched or left. */
  const adrift = new Set<string>()
  /** By these somebody may have become a device, and nobody saw which. */
  const unheard = new Set<string>()
  const of = (municipality: string, device: string) => enrolments.get(`${municipality} ${device}`)

  function end(each: Enrolled, happened: Happened): void {
    each.to = danishDay(time.nowMs())
    each.ended = happened
  }

  return {
    enrolments,
    of,
    mayHaveMoved: (municipality: string, device: string) => adrift.has(`${municipality} ${device}`),
    isUncertain: () => adrift.size > 0,

    /** A question is asked that may move a device; gives what has happened by the time it is over. */
    asked(request: Request): () => Happened {
      const { municipality } = askerOf(request)
      const [afterMs, before] = [time.nowMs(), statusOf(municipality)]
      return () => ({ afterMs, untilMs: time.nowMs(), statuses: [before, statusOf(municipality)] })
    },
    /** It is over without an answer: it may have happened or not. */
    unanswered(request: Request): void {
      const { municipality, device } = askerOf(request)
      const { device: said = device } = saidBy(request) as { device?: string }
      for (const each of [device, said]) adrift.add(`${municipality} ${each}`)
      const question = questionIn(request)
      if (question) unheard.add(question)
    },
    enrolled(request: Request, { status, body }: Answer, happened: Happened): void {
      if (status !== 201 && status !== 200) return
      const { municipality } = askerOf(request)
      const { device, enrolment } = JSON.parse(body) as {
        device: string
        enrolment?: { unit: string }
      }
      if (unheard.has(questionIn(request) ?? '')) adrift.add(`${municipality} ${device}`)
      const known = of(municipality, device) ?? []
      enrolments.set(`${municipality} ${device}`, known)
      const present = known.find(({ to }) => to === undefined)
      if (!enrolment || present?.unit === enrolment.unit) return
      if (present) end(present, happened)
      known.push({ unit: enrolment.unit, from: danishDay(time.nowMs()), began: happened })
    },
    /** It has left: today is its last day. */
    left(request: Request, { status }: Answer, happened: Happened): void {
      if (status !== 200) return
      const { municipality, device } = askerOf(request)
      for (const each of of(municipality, device) ?? [])
        if (each.to === undefined) end(each, happened)
    },
    /** Another name has the enrolments of the old one. */
    copied(municipality: string, before: string, device: string): void {
      if (adrift.has(`${municipality} ${before}`)) adrift.add(`${municipality} ${device}`)
      const old = of(municipality, before)
      if (old && !enrolments.has(`${municipality} ${device}`)) {
        enrolments.set(`${municipality} ${device}`, structuredClone(old))
      }
    },
  }
}
