import type { Database } from '../../src/server/store/sql.ts'
import type { Answer } from './answers.ts'
import { danishDay } from './danishTime.ts'
import { askerOf, saidBy, createEnrolments, type Enrolled, type Happened } from './enrolments.ts'
import { createDecided } from './deciding.ts'
import { createNames } from './names.ts'
import { createNewcomers } from './newcomers.ts'
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
  /** What is taken back by anything in the delivery that brought it. */
  undone: string[]
  beganMs: number
  ms: number
}

type Delivery = {
  municipality: string
  device: string
  entries: Sent[]
  began: Circumstance
  beganMs: number
}

export type Door = ReturnType<typeof createDoor>

/**
 * Stands at the door of the server and sees what comes and when it is first stored. It knows what
 * the coordinator has decided because the simulation decides it; it never asks the server.
 */
export function createDoor(world: World, store: () => Database) {
  const { time, breach } = world
  const arrivals = new Map<string, Arrival>()
  const underWay = new Set<Delivery>()
  const status = new Map<string, string>()
  const stolen = new Set<string>()
  const statusOf = (municipality: string) => status.get(municipality) ?? 'planned'
  const places = createEnrolments(world, statusOf)
  const { enrolments } = places
  let restored = 0
  const names = createNames()
  const newcomers = createNewcomers()
  const decisions = createDecided(statusOf)

  const circumstance = (municipality: string, device: string): Circumstance => ({
    today: danishDay(time.nowMs()),
    status: statusOf(municipality),
    stolen: stolen.has(`${municipality} ${device}`),
    known: enrolments.has(`${municipality} ${device}`),
  })

  function deliveryIn(request: Request): Delivery {
    const { municipality, device } = askerOf(request)
    const { entries = [] } = saidBy(request) as { entries?: Sent[] }
    const began = circumstance(municipality, device)
    return { municipality, device, entries, began, beganMs: time.nowMs() }
  }

  /** A copy has got a name of its own, with the enrolments of the old one. */
  function renewed(request: Request, { status: said, body }: Answer): void {
    if (said !== 201) return
    const { municipality, device: before } = askerOf(request)
    const { device } = JSON.parse(body) as { device: string }
    if (device === before) return
    const { renewal } = JSON.parse(request.body ?? '{}') as { renewal: string }
    const first = names.heirOf(municipality, before, renewal, device)
    if (first !== device) breach('I2', `${before} asked again and is ${device}, not ${first}`)
    names.renewed(municipality, before, device)
    places.copied(municipality, before, device)
  }

  /** Its server is dead, and what that had begun to commit may still be: the store is asked behind it. */
  async function seenOut(delivery: Delivery): Promise<void> {
    await store().write(async () => undefined)
    await committed()
    underWay.delete(delivery)
  }

  /** Something has been committed: whatever is new in the store has just arrived. */
  async function committed(): Promise<void> {
    for (const { municipality, device, entries, began, beganMs } of underWay) {
      const unknown = entries.filter(({ id }) => !arrivals.has(`${municipality} ${id}`))
      if (unknown.length === 0) continue
      const found = await storedAmong(store(), municipality, unknown)
      for (const { id, undoes } of unknown.filter((sent) => found.has(sent.id))) {
        const circumstances = [began, circumstance(municipality, device)]
        const undone = entries.flatMap((sent) => sent.undoes ?? [])
        const came = { device, circumstances, undoes, undone, beganMs, ms: time.nowMs() }
        arrivals.set(`${municipality} ${id}`, came)
      }
    }
  }

  type Change = (request: Request, answer: Answer, happened: Happened) => void
  const changes: Record<string, Change> = {
    '/api/v1/join': (request, answer, happened) => {
      newcomers.joined(request, answer)
      places.enrolled(request, answer, happened)
    },
    '/api/v1/devices/renew': renewed,
    '/api/v1/counter/unit': places.enrolled,
    '/api/v1/counter/leave': places.left,
  }

  return {
    names,
    newcomers,
    decisions,
    arrivals,
    arrivalOf: (municipality: string, id: string) => arrivals.get(`${municipality} ${id}`),
    places,
    decide: (municipality: string, now: string) => void status.set(municipality, now),
    statusOf,
    steal: (municipality: string, device: string) => void stolen.add(`${municipality} ${device}`),

    /** A request comes in; call what this gives when it is over, with its answer if it has one. */
    enter(request: Request): (answer?: Answer) => void {
      const change = changes[request.path]
      if (change) {
        let seen = false
        const happened = places.asked(request)
        return (answer) => {
          if (answer) change(request, answer, happened())
          else if (!seen) places.unanswered(request)
          seen = true
        }
      }
      if (request.path !== '/api/v1/entries') return () => undefined
      const delivery = deliveryIn(request)
      underWay.add(delivery)
      return (answer) => {
        if (answer) underWay.delete(delivery)
        else void time.outside(seenOut(delivery))
      }
    },

    /** What a backup holds of all this. */
    remember: () => ({
      enrolments: structuredClone(enrolments),
      status: new Map(status),
      arrivals: new Map(arrivals),
      families: new Map(names.families),
      admissions: new Map(decisions.admissions),
      clocks: new Map(decisions.clocks),
    }),
    /** A backup has taken the place of the store: what came since has never come. */
    recall(then: {
      enrolments: Map<string, Enrolled[]>
      status: typeof status
      arrivals: typeof arrivals
      families: typeof names.families
      admissions: typeof decisions.admissions
      clocks: typeof decisions.clocks
    }): void {
      for (const [into, from] of [
        [enrolments, structuredClone(then.enrolments)],
        [status, then.status],
        [arrivals, then.arrivals],
        [names.families, then.families],
        [decisions.admissions, then.admissions],
        [decisions.clocks, then.clocks],
      ] as [Map<string, unknown>, Map<string, unknown>][]) {
        into.clear()
        for (const [key, value] of from) into.set(key, value)
      }
      restored += 1
    },
    timesRestored: () => restored,
    committed,
  }
}

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
