import type { StaffText } from '../staffDa.ts'

export const desk: StaffText['desk'] = {
  title: 'Week totals',
  campaigns: 'Campaigns',
  weeks: 'Which weeks?',
  allWeeks: 'All weeks',
  running: 'running',
  coming: 'not begun',
  over: 'over',
  pickOne: 'Choose at least one week to download.',
  files: 'Download',
  weekTotals: {
    name: 'Week totals (CSV)',
    what: 'Contacts by week, unit, task area, channel, direction and contact type.',
  },
  cells: {
    name: 'Raw cells by day and time (CSV)',
    what: 'The same contacts day by day and half-hour by half-hour, for analyses of your own.',
  },
  control: {
    name: 'Control (CSV)',
    what: 'Rows, sums and checksums of the two files, and whether they agree with the board and the entries.',
  },
  bundle: {
    name: 'All three in one zip, from one snapshot',
    what: 'The figures of the three files agree, even while people are counting.',
  },
  opens: 'The files are in Danish and open in Danish Excel with a double click.',
  rules: [
    'Trial and undone contacts never count.',
    'In the files small units are shown together. When the week is over, their own week totals stand beside them.',
    'No file has figures for an employee or a phone.',
  ],
  forCoordinators: {
    title: 'This page is for coordinators',
    next: 'Here coordinators set the campaign up and decide who has access. If you need something, ask your coordinator.',
  },
  notForLeads: {
    title: 'The coordinator downloads week totals',
    next: 'You follow your units on the board. If you need week totals, ask your coordinator.',
    toBoard: 'Go to the board',
  },
  none: {
    title: 'There is no campaign yet',
    next: 'When the first campaign is set up, you download week totals here.',
  },
}
