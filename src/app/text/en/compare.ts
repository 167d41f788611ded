import type { StaffText } from '../staffDa.ts'
import { staff } from './staff.ts'

const signs: Record<string, string> = { '1': '+', '-1': '−', '0': '±' }

export const compare: StaffText['compare'] = {
  choose: 'Compare with',
  none: 'None',
  dayIn: (weekday, week) => `${weekday} of ${week}`,
  short: (n) => `was ${staff.number(n)}`,
  at: (when, n) => `${when}: ${staff.number(n)}`,
  whole: (when, n) => `All of ${when}: ${staff.number(n)}`,
  change: (percent, sign, when, n) =>
    `${signs[String(sign)]}${percent} on ${when} (${staff.number(n)})`,
  compared: 'Of which compared',
  mark: (when, campaign) =>
    `The line is all of ${when} (${campaign}). What is hatched has not been counted now, but could be expected.`,
  covers: (units, areas) =>
    [
      `The line covers ${staff.number(units.n)} of ${staff.number(units.of)} units`,
      areas.n < areas.of
        ? ` and ${staff.number(areas.n)} of ${staff.number(areas.of)} task areas that were there both times`
        : ' that are shown by themselves both times',
      '. The pale end of a bar is not compared.',
    ].join(''),
  why: {
    units: (when, campaign) =>
      `There is no line for ${when} (${campaign}): none of the units is shown the same way both times.`,
    units_and_areas: (when, campaign) =>
      `There is no line for ${when} (${campaign}): units and task areas are both others, so the figures are not of the same.`,
  },
  see: (when, campaign) => `See ${when} in ${campaign}`,
}
