import { BusyHours } from '../../../src/contract/busyHours.ts'
import { BoardAnswer } from '../../../src/contract/tally.ts'

/** Five seconds past half past ten on Tuesday 20 October 2026, in Denmark. */
export const tuesday = new Date('2026-10-20T08:30:05Z')

type Changes = Record<string, unknown>

/** A unit that was expected on the one day, and has kept it or not. */
const withCoverage = (unit: Record<string, unknown>) => {
  const said = unit['activity']
  const [counted, quiet] = [said === 'counted' ? 2 : 0, said === 'quiet' ? 2 : 0]
  const missing = said === 'silent' ? ['2026-10-20'] : []
  return { coverage: { expected: 2, counted, quiet, missing, beyond: 0 }, ...unit }
}

/** Four units have counted; the small Byggesag stands together with Vej. */
export const aBoard = (changes: Changes = {}): BoardAnswer => {
  const board: Changes & { units: Changes[] } = {
    campaign: 'autumn',
    from: '2026-10-20',
    to: '2026-10-20',
    at: tuesday.toISOString(),
    covers: { units: 4, of: 4 },
    units: [
      { unit: 'desk', department: 'citizens', activity: 'counted' },
      { unit: 'library', department: 'citizens', activity: 'counted' },
      { unit: 'roads', department: 'technical', activity: 'counted' },
      { unit: 'building', department: 'technical', activity: 'counted' },
    ],
    groups: [
      { units: ['desk'], figures: [{ direction: 'incoming', channel: 'phone', n: 5 }] },
      { units: ['library'], figures: [{ direction: 'outgoing', channel: 'phone', n: 3 }] },
      {
        units: ['building', 'roads'],
        figures: [{ direction: 'incoming', channel: 'in_person', n: 1 }],
      },
    ],
    pooled: [],
    cells: [
      { direction: 'incoming', channel: 'phone', taskArea: 'moving', n: 4 },
      { direction: 'incoming', channel: 'phone', taskArea: 'passport', n: 1 },
      { direction: 'incoming', channel: 'in_person', taskArea: 'moving', n: 1 },
      { direction: 'outgoing', channel: 'phone', taskArea: 'moving', n: 3 },
    ],
    kinds: [
      ...[
        { direction: 'incoming', channel: 'phone', contactType: 'advice', n: 3 },
        { direction: 'incoming', channel: 'phone', misdirected: true, n: 2 },
        { direction: 'incoming', channel: 'in_person', afterwards: true, n: 1 },
        { direction: 'outgoing', channel: 'phone', contactType: 'advice', n: 3 },
      ].map((kind) => ({ misdirected: false, afterwards: false, ...kind })),
    ],
    ...changes,
  }
  return BoardAnswer.parse({ ...board, units: board.units.map(withCoverage) })
}

/** The week of that Tuesday: busiest on Monday at ten. */
export const someBusyHours = (changes: Changes = {}): BusyHours =>
  BusyHours.parse({
    ...{ campaign: 'autumn', from: '2026-10-19', to: '2026-10-25', at: tuesday.toISOString() },
    covers: { units: 3, of: 4 },
    cells: [
      { weekday: 1, time: '10:00', direction: 'incoming', n: 52 },
      { weekday: 1, time: '10:30', direction: 'incoming', n: 9 },
      { weekday: 2, time: '09:30', direction: 'incoming', n: 30 },
    ],
    untimed: [{ direction: 'incoming', n: 7 }],
    ...changes,
  })
