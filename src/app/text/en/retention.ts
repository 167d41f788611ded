import type { Day } from '../../../contract/time.ts'
import type { retention as danish } from '../da/retention.ts'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const on = (day: Day) => date.format(Date.parse(day))
const number = new Intl.NumberFormat('en-GB')
const entries = (n: number) => (n === 1 ? '1 entry' : `${number.format(n)} entries`)

export const retention: typeof danish = {
  nav: 'Retention',
  title: 'Retention',
  intro:
    'For how long you keep the entries. The server deletes by itself, once a day. What is deleted does not come back.',
  ran: (day) => `The server last cleared up on ${on(day)}.`,
  neverRan: 'The server has not cleared up yet.',
  campaigns: 'Counts',
  none: 'There are no counts yet.',
  lastDay: (day) => `Last count day: ${on(day)}.`,
  trace: {
    later:
      'Once the figures are signed off, 14 days pass. Then the trace to phones and PCs is removed.',
    on: (day) => `From ${on(day)} nobody can tell which phone or PC an entry came from.`,
    done: (day) => `The trace to phones and PCs was removed on ${on(day)}.`,
  },
  held: (day) => `Entries that were not counted are deleted on ${on(day)}.`,
  purge: (day, months) =>
    `The entries are deleted on ${on(day)}: ${months} months after the last count day. The sums of each day stay.`,
  purged: (day) =>
    `The entries are deleted${day ? `, on ${on(day)}` : ''}. The sums of each day are kept.`,
  next: 'When the server next clears up',
  nextOf: {
    removed: (n) => `${entries(n)} will be deleted.`,
    anonymised: (n) => `${entries(n)} will lose the trace to phone and PC.`,
    nothing: 'Nothing in this count is due to be deleted.',
  },
  besides: {
    title: 'Deleted besides the counts',
    nothing: 'Nothing else is due to be deleted.',
    unplaced: (n) => `Entries that belong to no count: ${number.format(n)}`,
    devices: (n) => `Phones and PCs that nobody has used for 13 months: ${number.format(n)}`,
    access: (n) => `Expired links, invites and visits: ${number.format(n)}`,
    log: (n) => `Rows of the log that are older than 24 months: ${number.format(n)}`,
  },
  change: {
    months: 'Months after the last count day',
    range: 'From 12 to 60.',
    do: 'Change',
    for: (name) => `Change for ${name}`,
    title: (months) => `Keep for ${months} months?`,
    means: (name, months) =>
      `The entries of ${name} are deleted ${months} months after the last count day.`,
    sooner:
      'That is shorter than now. If the time has passed, they are deleted tonight and do not come back.',
  },
  status: {
    draft: 'draft',
    planned: 'open',
    paused: 'paused',
    cancelled: 'cancelled',
    closed: 'closed',
    locked: 'signed off',
    purged: 'deleted',
  },
}
