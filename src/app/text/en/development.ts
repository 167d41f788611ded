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
}
