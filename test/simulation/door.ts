import type { Database } from '../../src/server/store/sql.ts'
import type { Answer } from './answers.ts'
import { danishDay } from './danishTime.ts'
import { createNames } from './names.ts'
import type { Request } from './house.ts'
import type { World } from './world.ts'

/** What held at one moment, as far as it decides about what arrives. */
export type Circumstance = { today: string; status: string; stolen: boolean; known: boolean }

type Sent = { id: string; is?: string; undoes?: string }

/** The first time that the store held an entry: who brought it, and what held before and after. */
export type Arrival = {
  device: string
  circumstances: Circumstance[]
  undoes: string | undefined
  ms: number
}

type Enrolled = { unit: string; from: string; to?: string }

type Delivery = {
  municipality: string
  device: string
  entries: Sent[]
  began: Circumstance
}

export type Door = ReturnType<typeof createDoor>

/**
 * Stands at the door of the server and sees what comes and when it is first stored. It knows what
 * the coordinator has decided because the simulation decides it; it never asks the server.
 */
export function createDoor({ time, breach }: World, store: () => Database) {
  const arrivals = new Map<string, Arrival>()
  const underWay = new Set<Delivery>()
  const enrolments = new Map<string, Enrolled[]>()
  const status = new Map<string, string>()
  const stolen = new Set<string>()
  /** A join, a switch or a leave whose answer nobody saw: it may have happened or not. */
  let uncertain = false
  let restored = 0
  const names = createNames()

  const circumstance = (municipality: string, device: string): Circumstance => ({
    today: danishDay(time.nowMs()),
    status: status.get(municipality) ?? 'planned',
    stolen: stolen.has(`${municipality} ${device}`),
    known: enrolments.has(`${municipality} ${device}`),
  })

  function deliveryIn(request: Request): Delivery {
    const { municipality, device } = askerOf(request)
    const { entries } = JSON.parse(request.body ?? '{}') as { entries: Sent[] }
    return { municipality, device, entries, began: circumstance(municipality, device) }
  }

  function enrolled(request: Request, { status: said, body }: Answer): void {
    if (said !== 201 && said !== 200) return
    const municipality = request.headers['host']?.split('.')[0] ?? ''
    const { device, enrolment } = JSON.parse(body) as {
      device: string
      enrolment?: { unit: string }
    }
    const today = danishDay(time.nowMs())
    const known = enrolments.get(`${municipality} ${device}`) ?? []
    enrolments.set(`${municipality} ${device}`, known)
    const present = known.find(({ to }) => to === undefined)
    if (!enrolment || present?.unit === enrolment.unit) return
    if (present) present.to = today
    known.push({ unit: enrolment.unit, from: today })
  }

  /** It has left: today is its last day. */
  function ended(request: Request, { status: said }: Answer): void {
    if (said !== 200) return
    const { municipality, device } = askerOf(request)
    for (const each of enrolments.get(`${municipality} ${device}`) ?? [])
      each.to ??= danishDay(time.nowMs())
  }

  /** A copy has got a name of its own, with the enrolments of the old one. */
  function renewed(request: Request, { status: said, body }: Answer): void {
    if (said !== 201) return
    const { municipality, device: before } = askerOf(request)
    const { device } = JSON.parse(body) as { device: string }
    const old = enrolments.get(`${municipality} ${before}`)
    if (device === before) return
    const { renewal } = JSON.parse(request.body ?? '{}') as { renewal: string }
    const first = names.heirOf(municipality, before, renewal, device)
    if (first !== device) breach('I2', `${before} asked again and is ${device}, not ${first}`)
    names.renewed(municipality, before, device)
    if (old && !enrolments.has(`${municipality} ${device}`)) {
      enrolments.set(`${municipality} ${device}`, structuredClone(old))
    }
  }

  const changes: Record<string, typeof enrolled> = {
    '/api/v1/join': enrolled,
    '/api/v1/devices/renew': renewed,
    '/api/v1/counter/unit': enrolled,
    '/api/v1/counter/leave': ended,
  }

  return {
    names,
    arrivals,
    arrivalOf: (municipality: string, id: string) => arrivals.get(`${municipality} ${id}`),
    enrolments,
    isUncertain: () => uncertain,
    decide: (municipality: string, now: string) => void status.set(municipality, now),
    statusOf: (municipality: string) => status.get(municipality) ?? 'planned',
    steal: (municipality: string, device: string) => void stolen.add(`${municipality} ${device}`),

    /** A request comes in; call what this gives when it is over, with its answer if it has one. */
    enter(request: Request): (answer?: Answer) => void {
      const change = changes[request.path]
      if (change) {
        let seen = false
        return (answer) => {
          if (answer) change(request, answer)
          else if (!seen) uncertain = true
          seen = true
        }
      }
      if (request.path !== '/api/v1/entries') return () => undefined
      const delivery = deliveryIn(request)
      underWay.add(delivery)
      return () => void underWay.delete(delivery)
    },

    /** What a backup holds of all this. */
    remember: () => ({
      enrolments: structuredClone(enrolments),
      status: new Map(status),
      arrivals: new Map(arrivals),
      families: new Map(names.families),
    }),
    /** A backup has taken the place of the store: what came since has never come. */
    recall(then: {
      enrolments: typeof enrolments
      status: typeof status
      arrivals: typeof arrivals
      families: typeof names.families
    }): void {
      for (const [into, from] of [
        [enrolments, structuredClone(then.enrolments)],
        [status, then.status],
        [arrivals, then.arrivals],
        [names.families, then.families],
      ] as [Map<string, unknown>, Map<string, unknown>][]) {
        into.clear()
        for (const [key, value] of from) into.set(key, value)
      }
      restored += 1
    },
    timesRestored: () => restored,

    /** Something has been committed: whatever is new in the store has just arrived. */
    async committed(): Promise<void> {
      for (const { municipality, device, entries, began } of underWay) {
        const unknown = entries.filter(({ id }) => !arrivals.has(`${municipality} ${id}`))
        if (unknown.length === 0) continue
        const found = await storedAmong(store(), municipality, unknown)
        for (const { id, undoes } of unknown.filter((sent) => found.has(sent.id))) {
          const circumstances = [began, circumstance(municipality, device)]
          arrivals.set(`${municipality} ${id}`, { device, circumstances, undoes, ms: time.nowMs() })
        }
      }
    },
  }
}

/** Who asks, by what the request itself says. */
export const askerOf = ({ headers }: Pick<Request, 'headers'>) => ({
  municipality: headers['host']?.split('.')[0] ?? '',
  device: /__Host-tael_d=([^.]*)/.exec(headers['cookie'] ?? '')?.[1] ?? '',
})

async function storedAmong(db: Database, municipality: string, sent: Sent[]): Promise<Set<string>> {
  const marks = sent.map((_, at) => `$${at + 2}`)
  const rows = await db.all<{ id: Uint8Array }>(
    `SELECT id FROM entry WHERE municipality = $1 AND kind IS NOT NULL AND id IN (${marks.join()})`,
    [municipality, ...sent.map(({ id }) => Buffer.from(id.replaceAll('-', ''), 'hex'))],
  )
  return new Set(rows.map(({ id }) => idOf(id)))
}

/** Sixteen stored bytes as an id is written. */
export const idOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
