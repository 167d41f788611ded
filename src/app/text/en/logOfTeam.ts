import type { logOfTeam as danish } from '../da/logOfTeam.ts'

/** What was done with what waited. */
const decided: Record<string, string> = {
  take: 'counted',
  decline: 'declined',
  reopen: 'left to wait again',
}
/** How much it was; of small units nothing is noted but that there was something. */
const amount = (n: number) =>
  n === 0 ? 'something that waited' : n === 1 ? '1 entry' : `${n} entries`

export const logOfTeam: typeof danish = {
  remark_made: ({ who, name }) => `${who} wrote a remark on the campaign ${name}`,
  remark_changed: ({ who, name }) => `${who} changed a remark on the campaign ${name}`,
  remark_removed: ({ who, name }) => `${who} removed a remark on the campaign ${name}`,
  screen_paired: ({ who, name, screen }) =>
    `${who} let the screen ${screen} show the campaign ${name}`,
  screen_ended: ({ who, screen }) => `${who} disconnected the screen ${screen}`,
  entries_decided: ({ who, n, how, name }) =>
    `${who} ${decided[how] ?? 'decided on'} ${amount(n)}${name ? ` in the count ${name}` : ''}`,
}
