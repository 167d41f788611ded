import type { Direction } from '../../../contract/entry.ts'
import type { StaffText } from '../staffDa.ts'
import { staff } from './staff.ts'

const directions = { incoming: 'Incoming', outgoing: 'Outgoing' }

const contacts = (n: number, direction: Direction) =>
  `${staff.number(n)} ${direction} ${n === 1 ? 'contact' : 'contacts'}`

const some = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`

export const board: StaffText['board'] = {
  title: 'Board',
  campaign: 'Campaign',
  choose: 'Choose a campaign',
  dayOf: (n, all) => `day ${n} of ${all}`,
  weekOf: (n, all) => `week ${n} of ${all}`,
  steps: 'Change period',
  earlierDay: 'Previous day',
  laterDay: 'Next day',
  earlierWeek: 'Previous week',
  laterWeek: 'Next week',
  view: 'View',
  periods: { day: 'Day', week: 'Week', campaign: 'Whole count' },
  campaignSoFar: 'the whole count so far',
  backToToday: 'Go to today',

  live: 'Updated live',
  updated: (clock) => `Updated at ${clock}`,
  read: (day, clock) => `Read ${day} at ${clock}`,
  fetching: 'Getting figures …',
  stale: (clock, age) => `Figures from ${clock}, ${age} old`,
  lost: (clock, age) => `Connection lost; figures from ${clock}, ${age} old`,
  staleWhy: 'We cannot get new figures right now. These are the latest. We keep trying.',
  age: (seconds) => {
    const minutes = Math.floor(seconds / 60)
    if (minutes < 1) return some(seconds, 'second')
    return minutes < 60 ? some(minutes, 'minute') : some(Math.floor(minutes / 60), 'hour')
  },

  directions,
  figures: 'Key figures',
  counting: 'Units that have counted',
  of: (n) => `of ${staff.number(n)}`,
  silent: (names, over) => {
    const rest = names.length - 3
    const shown = rest > 1 ? [...names.slice(0, 3), `${rest} others`] : names
    const verb = names.length === 1 ? 'has' : 'have'
    return `${staff.list(shown)} ${verb} not counted${over ? '' : ' yet'}`
  },
  quiet: (n) => `${n} reported no contacts`,
  everyone: 'All have reported',
  covers: (units, of) => `The figures cover ${staff.number(units)} of ${staff.number(of)} units`,
  coversWhy: 'The rest are not shown yet: they would give away what was counted in a small unit.',

  asTable: 'Show as a table',
  number: 'Number',
  perChannel: (direction) => `${directions[direction]} by channel`,
  base: (n, direction) => `Share of ${contacts(n, direction)}.`,
  rounded: (sum) => `Rounded to one decimal, so the shares make ${sum}.`,
  none: (direction) => `No ${direction} contacts yet.`,
  noneOver: (direction) => `No ${direction} contacts.`,
  areas: (direction) => `${directions[direction]}: task areas and channels`,
  area: 'Task area',
  total: 'Total',
  pooledAreas: 'Several task areas (together)',
  pooledWhy:
    'Some task areas are shown together: on their own they would reveal what a small unit has counted.',
  idle: (n) => `${some(n, 'task area')} without contacts`,

  units: 'Units',
  unit: 'Unit',
  status: 'Status',
  activity: (activity, over) =>
    activity === 'counted'
      ? 'has counted'
      : activity === 'quiet'
        ? 'no contacts'
        : over
          ? 'has not counted'
          : 'not yet',
  quietInPart: 'no contacts for part of the day',
  merged: (names) => `${names.join(' + ')} (together)`,
  mergedWhy:
    'Small units are shown together, so that nobody can see what one colleague has counted. When the week is over their own week total stands here, unless it would give a single day away.',
  own: (totals) =>
    `Own week totals: ${totals.map(({ unit, n }) => `${unit} ${staff.number(n)}`).join(', ')}.`,
  waiting:
    'Some days are not in the joint figures yet: they would give away what was counted in a small unit. They come when the week is over.',
  waitingSoFar:
    'Some rows are without some of the days: there the units stood in another row, or the figures would give away what was counted in a small unit. Days of a running week come when the week is over.',
  missing: (groups) => {
    const parts = groups.map(
      ({ n, units }) =>
        `${n === 1 ? '1 entry' : `${staff.number(n)} entries`} from ${units.join(' + ')}`,
    )
    return `Not received: ${staff.list(parts)}. A phone or PC may have been cleared or lost.`
  },
  hidden: 'not shown',
  hiddenWhy:
    'Where figures are not shown, they would give away what was counted in a small unit. Week totals come when the week is over.',

  noCampaign: {
    title: 'There is no campaign yet',
    next: 'When the coordinator has set one up, you follow it here: the contacts of the day, channel by channel.',
  },
  notCounting: (day) => `${day} is not a count day`,
  trial: (day) => `${day} is a trial day`,
  trialWhy: 'Try whatever you like: what is tapped on a trial day never enters the figures.',
  before: (day) => `The count begins on ${day}.`,
  next: (day) => `The next count day is ${day}.`,
  over: (day) => `The count ended on ${day}.`,
  see: (day) => `See ${day}`,
  future: (day) => `${day} is still to come`,
  empty: 'Nothing has been counted yet. Figures appear by themselves when somebody counts.',
  emptyOver: 'Nothing was counted.',
  notYours: {
    title: 'This campaign is not here',
    next: 'It may have been deleted, or you follow none of its units. Choose another, or ask the coordinator.',
  },
}
