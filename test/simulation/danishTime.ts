const hourMs = 60 * 60 * 1000
const clocksGoBackMs = Date.parse('2026-10-25T01:00:00Z')

/** The Danish day of an instant in October 2026, reckoned by hand: the simulator trusts no calendar. */
export function danishDay(ms: number): string {
  const offsetMs = (ms < clocksGoBackMs ? 2 : 1) * hourMs
  return new Date(ms + offsetMs).toISOString().slice(0, 10)
}

/** The half-hour an instant lies in, as entries name it. */
export const halfHour = (ms: number): string =>
  `${new Date(Math.floor(ms / (hourMs / 2)) * (hourMs / 2)).toISOString().slice(0, 16)}Z`
