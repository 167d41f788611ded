import { weekNumberOf, zone } from '../../../domain/moment.ts'
import type { StaffText } from '../staffDa.ts'

const counted = new Intl.NumberFormat('en-GB')
const oneDecimal = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const date = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' })
const onTheClock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' })

const roles = { lead: 'team lead', coordinator: 'coordinator', operator: 'operator' }

export const staff: StaffText['staff'] = {
  number: (n) => counted.format(n),
  percent: (tenths) => `${oneDecimal.format(tenths / 10)}%`,
  span: (first, last) => date.formatRange(Date.parse(first), Date.parse(last)),
  clock: (at) => onTheClock.format(Date.parse(at)),
  week: (week) => `week ${weekNumberOf(week)}`,
  list: (names) => new Intl.ListFormat('en-GB').format(names),
  phases: {
    draft: 'Draft',
    before: 'Not begun',
    trial: 'Trial today',
    count: 'Counting today',
    between: 'Running, no counting today',
    closing: 'Over, late contacts still taken',
    closed: 'Closed',
    paused: 'Paused',
    cancelled: 'Cancelled',
    locked: 'Signed off and locked',
    purged: 'Deleted',
  },

  nav: 'Pages',
  skip: 'Skip to content',
  today: 'Today',
  thisWeek: 'The week',
  weekTotals: 'Week totals',
  setUp: 'Set-up',
  more: 'More',
  account: 'Your access',
  who: (name, role) => `${name}, ${roles[role]}`,
  signOut: 'Sign out',
  switchBack: (name) => `Switch back to ${name}`,
  loading: 'Loading …',
  tryAgain: 'Try again',
  problem: {
    offline: 'We cannot reach the server. Nothing is lost. Check your network and try again.',
    unreadable: 'Tælleværk has been updated. Nothing is lost. Reload the page.',
  },

  noPage: {
    title: 'There is no such page',
    what: 'The address may be mistyped, or the page may be called something else now. Nothing is lost.',
    toCounter: 'Go to the counter',
  },

  signIn: {
    title: 'Sign in',
    ready: 'Your link is ready. Click to sign in on this browser.',
    replaces: (name) => `Right now you are ${name}. The link may sign you in as somebody else.`,
    button: 'Sign in',
    goOn: (name) => `Go on as ${name}`,
    busy: 'Signing in …',
    broken: 'Part of the link is missing. Copy the whole link from the message and open it again.',
    become: (name, role, municipality) => `You are now ${name}, ${roles[role]} in ${municipality}.`,
    are: (name, role, municipality) => `You are ${name}, ${roles[role]} in ${municipality}.`,
    toBoard: 'Go to the board',
    toDesk: 'Go to week totals',
  },

  stranger: {
    title: 'Team leads and coordinators sign in here',
    how: 'You get in with your personal link, your passkey or your password.',
    lost: 'Is your link missing, or does it no longer work? Ask the coordinator for a new one. Coordinators get theirs from the operator.',
    counting: 'Do you want to count contacts? Use the link or code from your team lead.',
  },
  expired: {
    title: 'Your access has expired',
    safe: 'Nothing is lost. Everything that has been counted is still there.',
    next: 'Sign in with your passkey or password, or ask the coordinator for a new link. If you have signed in again in another tab, try again here.',
  },
  signedOut: {
    title: 'You are signed out',
    next: 'Sign in with your passkey or password when you want to come back. If you have neither, ask the coordinator for a new link.',
  },
  operator: {
    title: 'There are no figures for you here',
    why: 'You look after the system, and that role sees no figures. They belong to the municipality’s coordinators and team leads.',
  },
}
