import type { StaffText } from '../staffDa.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

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
  workbook: {
    name: 'Everything in one workbook (Excel)',
    what: 'Week totals, cells and sums on a sheet each. The first sheet explains the fields and shows whether the figures agree.',
  },
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
    name: 'All CSV files in one zip, from one snapshot',
    what: 'The figures of the three files agree, even while people are counting.',
  },
  opens: 'The files are in Danish and open in Danish Excel with a double click.',
  own: {
    title: 'Choose yourself',
    intro: 'Download sums of the same figures, by what you like. You choose the weeks above.',
    period: 'Time',
    periods: { none: 'In all', week: 'By week', day: 'By day', time: 'By half-hour' },
    by: 'Broken down by',
    format: 'Type of file',
    formats: { extractXlsx: 'Excel', extractCsv: 'CSV', extractJson: 'JSON' },
    rows: (of) =>
      of.length === 0
        ? 'The file gets one row: everything added up.'
        : `One row per ${list.format(of)}.`,
    one: {
      week: 'week',
      day: 'day',
      time: 'half-hour',
      department: 'department',
      unit: 'unit',
      taskArea: 'task area',
      channel: 'channel',
      direction: 'direction',
      contactType: 'contact type',
      counterpart: 'counterpart',
      marks: 'set of marks',
      entered: 'entry at once or afterwards',
    },
    fetch: 'Download the extract',
  },
  dimensions: {
    week: 'Week',
    day: 'Day',
    time: 'Half-hour',
    department: 'Department',
    unit: 'Unit',
    taskArea: 'Task area',
    channel: 'Channel',
    direction: 'Direction (in or out)',
    contactType: 'Contact type',
    counterpart: 'Counterpart',
    marks: 'Misdirected and marks',
    entered: 'At once or afterwards',
  },
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
