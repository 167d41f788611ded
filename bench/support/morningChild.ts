import { setTimeout as wait } from 'node:timers/promises'
import { chance } from '../../test/support/chance.ts'
import { routes } from '../../src/contract/routes.ts'
import { type Answers, collectAnswers } from './answers.ts'
import { answerParent } from './child.ts'
import { type Answer, openConnection, requestOf } from './connection.ts'
import { deliveriesOf, type Draw, type Moment } from './deliveries.ts'
import type { TownDevice } from './town.ts'

/** Every device opens its counter some time before, and then delivers its taps at random moments. */
export type Morning = {
  port: number
  devices: TownDevice[]
  taps: number
  openingMs: number
  withinMs: number
  moment: Moment
}

/** The answers, how long opening took, and how often a device had to come back, and why. */
export type MorningAnswers = Answers & { comeBacks: Record<string, number>; opened: Float64Array }

answerParent(true, morning)

async function morning({ port, devices, taps, moment, ...span }: Morning): Promise<MorningAnswers> {
  const draw = chance(8)
  const { took, take, answers } = collectAnswers()
  const opened: number[] = []
  const comeBacks: Record<string, number> = {}
  const start = performance.now() + span.openingMs

  /** Asks until there is an answer that settles it, coming back as a device would. */
  async function settled(
    phone: Phone,
    request: Buffer,
    note: (ms: number) => void,
  ): Promise<Answer> {
    for (;;) {
      const sent = performance.now()
      const answer = await phone.ask(request)
      if (answer) note(performance.now() - sent)
      // Told to come back, with a time: as planned. Anything else counts as what it is.
      const again = !answer || ([429, 503].includes(answer.status) && answer.retryAfterMs > 0)
      if (!again) return answer
      const why = answer ? String(answer.status) : 'broken connection'
      comeBacks[why] = (comeBacks[why] ?? 0) + 1
      await wait(answer ? answer.retryAfterMs : 2000 * draw())
    }
  }

  async function countAt(device: TownDevice): Promise<void> {
    await until(start - draw() * span.openingMs)
    const phone = openPhone(port)
    await settled(phone, requestOf(routes.counter, device.cookie), (ms) => opened.push(ms))
    const load = { devices: [device], requests: taps, perRequest: 1, before: 0 }
    const deliveries = deliveriesOf({ ...load, moments: [moment], momentsPerRequest: 1 }, draw)
    const moments = momentsOf(taps, span.withinMs, draw).values()
    for (const { entries } of deliveries) {
      await until(start + (moments.next().value ?? 0))
      const request = requestOf(routes.deliver, device.cookie, { entries })
      take(await settled(phone, request, took))
    }
    phone.close()
  }

  await Promise.all(devices.map(countAt))
  const seconds = (performance.now() - start) / 1000
  return { ...answers(seconds), comeBacks, opened: Float64Array.from(opened) }
}

type Phone = ReturnType<typeof openPhone>

/** A connection that is opened anew when it has broken; no answer where it breaks under a request. */
function openPhone(port: number) {
  let line = openConnection(port)
  return {
    async ask(request: Buffer): Promise<Answer | undefined> {
      try {
        return await line.ask(request)
      } catch {
        line.close()
        line = openConnection(port)
        return undefined
      }
    },
    close: () => line.close(),
  }
}

/** So many moments by chance, in order. */
const momentsOf = (many: number, withinMs: number, draw: Draw): number[] =>
  Array.from({ length: many }, () => draw() * withinMs).toSorted((a, b) => a - b)

const until = async (ms: number): Promise<void> => {
  const left = ms - performance.now()
  if (left > 0) await wait(left)
}
