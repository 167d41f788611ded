import type { Dimension } from '../../../contract/extract.ts'
import type { Day, Instant } from '../../../contract/time.ts'
import type { reading as danish } from '../da/reading.ts'
import { desk } from './desk.ts'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeZone: 'Europe/Copenhagen',
})
const list = new Intl.ListFormat('en-GB')

export const reading: typeof danish = {
  title: 'Reading address for Excel and Power BI',
  intro:
    'With a reading address Excel or Power BI fetches the figures by itself, so nobody has to fetch files. It shows one fixed extract of the days that are over, under the same rules as the board. Each fetch stands in the log.',
  name: 'What is it to be called?',
  nameHelp: 'Which report it is for, say.',
  view: 'Extract',
  views: { weekTotals: 'Week totals', days: 'Days', halfHours: 'Half-hours' },
  make: 'Make a reading address',
  full: (most) =>
    `A count has room for ${most} reading addresses. Close one that nobody reads to make another.`,
  by: (all: readonly Dimension[]) =>
    `One row per ${list.format(all.map((each) => desk.own.one[each]))}.`,
  user: 'User name',
  made: (at: Instant, who: string) => `Made on ${moment.format(Date.parse(at))} by ${who}.`,
  read: (day: Day) => `Last read on ${date.format(Date.parse(day))}.`,
  neverRead: 'Not read yet.',
  end: 'Close',
  endFor: (name: string) => `Close ${name}`,
  endTitle: (name: string) => `Close the reading address ${name}?`,
  endMeans:
    'The spreadsheets that read here get no more figures. What they have fetched they keep. A closed address cannot be opened again.',
  once: {
    title: (name: string) => `${name} is ready`,
    what: 'The password is shown only now. Keep it where it is to be used, and do not send it by e-mail.',
    address: 'Address',
    user: 'User name',
    password: 'Password',
    copy: 'Copy',
    copyOf: (label: string) => `Copy ${label.toLowerCase()}`,
    copied: 'Copied.',
    copyFailed: 'The browser did not let us copy. The text is marked; press Ctrl+C.',
    steps: [
      'Excel: Data, Get Data, From Web. Power BI: Get data, Web.',
      'Paste the address, and choose OK.',
      'Choose Basic, and paste the user name and the password.',
      'Choose the file type CSV if you are asked. The delimiter is a semicolon, and the encoding is UTF-8.',
    ],
    done: 'Done',
  },
}
