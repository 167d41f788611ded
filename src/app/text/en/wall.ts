import type { StaffText } from '../staffDa.ts'
import type { WallAnswer } from '../../../contract/screen.ts'
import { zone } from '../../../domain/moment.ts'
import { moment } from './moment.ts'
import { staff } from './staff.ts'

const onTheClock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' })
const marks: Record<WallAnswer['units'][number]['is'], string> = {
  counted: 'has counted',
  quiet: 'no contacts',
  silent: 'not yet',
  free: 'not expected',
}

export const wall: StaffText['wall'] = {
  clock: (at) => onTheClock.format(Date.parse(at)),
  title: 'Wall screen',
  opening: 'Loading …',
  nth: (n, of) => `day ${n} of ${of}`,
  incoming: 'Incoming',
  outgoing: 'Outgoing',
  channels: 'Channels',
  channel: 'Channel',
  short: { incoming: 'In', outgoing: 'Out' },
  covers: (units, of) => `The figures cover ${staff.number(units)} of ${staff.number(of)} units`,
  none: 'Nothing has been counted yet today',
  units: (n, of) => `${staff.number(n)} of ${staff.number(of)} units have counted`,
  tried: (n, of) => `${staff.number(n)} of ${staff.number(of)} units have tried`,
  everyone: 'All units have reported',
  mark: (is, trial) => (trial && is === 'counted' ? 'has tried' : marks[is]),
  rest: (n) => (n === 1 ? 'and 1 more unit' : `and ${n} more units`),
  at: (clock) => `Updated ${clock}`,
  lost: (clock, age) => `No connection. The figures are from ${clock}, ${age} old.`,
  lostWithout: 'No connection. We keep trying by ourselves.',
  trial: {
    band: 'Trial count',
    what: 'Nothing that is counted today enters the figures.',
    next: (day) => `The count begins on ${moment.longDay(day)}.`,
  },
  paused: 'The count is paused',
  rests: {
    title: 'There is no counting today',
    next: (day) => `The next count day is ${moment.longDay(day)}.`,
    done: 'All count days are over. Thank you for your help.',
  },
  over: {
    title: 'The count is over',
    what: 'The screen shows no more figures of it. Thank you for your help.',
  },
  pair: {
    title: 'Show today’s figures on this screen',
    back: 'The screen has been disconnected',
    backWhat: 'It shows no figures any more. To connect it again:',
    steps: (host) => [
      `Sign in at ${host} on a computer.`,
      'Choose Wall screens.',
      'Type the code from this screen.',
    ],
    code: 'Code',
    waiting: 'The code changes every few minutes. It may be seen by all: alone it opens nothing.',
  },
}
