import type { LaterText } from '../laterDa.ts'

export const team: LaterText['team'] = {
  title: 'The team',
  lead: (unit) => `This is what ${unit} has counted today, all of you together.`,
  incoming: 'Incoming',
  outgoing: 'Outgoing',
  cheer: (n) =>
    n === 0 ? 'The day is new. The first tap is yours.' : 'Every tap helps. Thank you.',
  small:
    'The unit is small, so no number stands here: it would show what each of you has counted. What you count is part of the result.',
  trial:
    'Today is a trial day. What you count is not part of the result, and no number stands here.',
  no_count: 'Nothing is counted today.',
  at: (clock) => `As of ${clock}`,
  lastKnown: (when) => `No connection. This is how it looked ${when}.`,
  atClock: (clock) => `at ${clock}`,
  onDay: (day, clock) => `on ${day} at ${clock}`,
  never: 'No connection. The number comes when it is back.',
  ended: 'This phone or PC is no longer part of the unit, so the number cannot be fetched.',
  fetching: 'Fetching …',
  why: 'The number is taken every five minutes. Nobody can see who has counted what.',
}
