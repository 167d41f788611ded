import { aContact, anUndoOf } from './builders.ts'
import type { Browser } from './browser.ts'
import { aCorrection } from './corrections.ts'
import { chance } from './chance.ts'
import type { TrialServer } from './server.ts'

export const daysOfFortnight = {
  trial: ['2026-10-15'],
  count: ['2026-10-22', '2026-10-23', '2026-10-26', '2026-10-27'],
  closing: '2026-10-30',
}
/** Few people count in one of these, and so they are shown together. */
const isSmall = (unit: string) => ['roads', 'building'].includes(unit)
const ways = [
  ['phone', 'incoming'],
  ['phone', 'outgoing'],
  ['in_person', 'incoming'],
]
export const afterFortnight = Date.parse('2026-11-02T08:00:00Z')
export const whileCounting = Date.parse('2026-10-27T18:00:00Z')

/**
 * A fortnight of several units' lives, mistakes and trial included;  gives what counts of it, and
 * how much of that is of the first day of the second week in units shown with a small one. So it tells
 * of what is corrected.
 */
export async function countAFortnight(server: TrialServer, devicesOf: Record<string, number>) {
  const random = chance(11)
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)]
  let [counts, heldBack] = [0, 0]
  server.clock.nowMs = Date.parse('2026-10-15T06:00:00Z')
  const counters: [string, Browser][] = []
  for (const [unit, n] of Object.entries(devicesOf)) {
    for (let nth = 0; nth < n; nth += 1) counters.push([unit, await server.counter(unit)])
  }
  server.clock.nowMs = whileCounting
  for (const [unit, counter] of counters) {
    const entries = Array.from({ length: 40 }, () => {
      const day = pick([...daysOfFortnight.count, ...daysOfFortnight.trial])
      const time = pick(['am', 'day', `${day}T08:00Z`, `${day}T12:30Z`])
      const taskArea = pick(['moving', 'passport'])
      const quantity = Math.ceil(random() * 9)
      const [channel, direction] = pick(ways) ?? []
      const kind = { taskArea, channel, direction, contactType: pick(['advice', undefined]) }
      const marks = pick([[], [], ['misdirected'], ['misdirected', 'self_service_help']])
      const entered = time?.endsWith('Z') ? 'at_once' : 'afterwards'
      return aContact({ unit, day, time, ...kind, marks, entered, quantity })
    })
    const mistakes = entries.filter(() => random() < 0.1)
    const undos = mistakes.map((mistake) => anUndoOf(mistake))
    await counter.post('/api/v1/entries', { entries: [...entries, ...undos] })
    for (const entry of entries) {
      if (mistakes.includes(entry) || entry.day === '2026-10-15') continue
      counts += entry.quantity
      if (isSmall(unit) && entry.day === '2026-10-26') heldBack += entry.quantity
    }
  }
  return { counts, heldBack, corrected: await correctThem(server, Object.keys(devicesOf)) }
}

/** Corrections of some cells that were counted and of some that were not; gives what they come to. */
async function correctThem(server: TrialServer, units: readonly string[]) {
  const coordinator = await server.staff('coordinator')
  const corrected = { all: 0, heldBack: 0 }
  for (const [nth, unit] of [...units, ...units, ...units].entries()) {
    const day = daysOfFortnight.count[nth % 4]
    const [channel, direction] = ways[nth % 3] ?? []
    const n = (nth % 2 === 0 ? 1 : -1) * (nth + 2)
    const kind = { channel, direction, ...(nth % 3 === 0 && { contactType: 'advice' }) }
    const correction = aCorrection({ unit, day, n, ...kind })
    await coordinator.post('/api/v1/campaigns/autumn/corrections', correction)
    corrected.all += n
    if (isSmall(unit) && day === '2026-10-26') corrected.heldBack += n
  }
  return corrected
}
