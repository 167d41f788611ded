import type { StaffText } from '../staffDa.ts'
import { staff } from './staff.ts'

const contacts = (n: number) => (n === 1 ? '1 contact' : `${staff.number(n)} contacts`)

export const cells: StaffText['cells'] = {
  title: 'Cells behind the number',
  back: 'Back to the board',
  number: contacts,
  only: { misdirected: 'Misdirected', afterwards: 'Entered afterwards' },
  what: 'Each line is a cell: contacts that are alike in all that is counted. Small units stand together as on the board and in the files.',
  day: 'Day',
  together: (days) => `${days.join(' + ')} (together)`,
  time: 'Time',
  noTime: 'not shown',
  counterpart: 'Counterpart',
  counterparts: { citizen: 'citizen', business: 'business', partner: 'partner' },
  marks: 'Marks',
  entered: 'Entered afterwards',
  yes: 'yes',
  no: 'no',
  n: 'Number',
  corrected: 'Corrections (not added)',
  before: 'Earlier pages',
  page: 'This page',
  soFar: 'Up to and including this page',
  sum: (n, of) =>
    n === of
      ? `The cells come to ${staff.number(of)}: the whole number.`
      : `The cells up to and including this page come to ${staff.number(n)} of ${staff.number(of)}.`,
  none: 'There are no cells behind the number.',
  pages: 'Pages of cells',
  earlier: 'Previous page',
  later: 'Next page',
  span: (first, last) => `Cell ${staff.number(first)}–${staff.number(last)}`,
  tooMany: 'No further pages here. Choose a day or a unit, or download the cells as a file.',
  fetch: 'Download the cells (CSV)',
}
