import type { StaffText } from '../staffDa.ts'
import { staff } from './staff.ts'

const running = 'running'

export const development: StaffText['development'] = {
  title: (direction) => `Week by week: ${direction}`,
  week: 'Week',
  running,
  covered: (percent) => `${percent} covered`,
  summary: (weeks, direction) =>
    `${staff.list(
      weeks.map(
        ({ week, n, running: isRunning }) =>
          `${staff.number(n)} in ${staff.week(week)}${isRunning ? ` (${running})` : ''}`,
      ),
    )}: ${direction} contacts.`,
  base: 'Below each week stands how much has been counted of what was expected. A week of which less is covered cannot simply be compared with the others.',
  at: ({ week, n }) => `${staff.number(n)} (${staff.week(week)}, ${week.slice(0, 4)})`,
  before: (weeks, campaign) =>
    `The line is the whole of the like week in ${campaign}: ${staff.list(weeks.map(({ week, n }) => `${staff.number(n)} in ${staff.week(week)}, ${week.slice(0, 4)}`))}.`,
  noneBefore: (campaign, someHave) =>
    `${someHave ? 'Some weeks have no line' : `There is no line for ${campaign}`}: no week is like it, or the units or task areas are not the same, so the figures are not of the same.`,
}
