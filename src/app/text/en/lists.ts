import type { StaffText } from '../staffDa.ts'

export const lists: StaffText['catalogue']['lists'] = {
  fields: {
    department: 'department',
    unit: 'unit',
    people: 'people',
    name: 'name',
    nameEn: 'English name',
    obligation: 'obligation',
    kle: 'KLE number',
    id: 'id',
  },

  taskAreas: {
    open: 'Paste a list of task areas',
    columns:
      'Columns: task area, obligatory or local, KLE number, English name. Only the first is needed. A first line with headings may be included.',
  },
  units: {
    open: 'Paste a list of units',
    columns:
      'Columns: department, unit, people who count. A first line with headings may be included.',
  },

  paste: 'List from a spreadsheet',
  pasteHint: 'Copy the cells in the spreadsheet and paste them here.',
  file: 'Or choose a file (.csv or .txt)',
  tooLarge: 'The file is too large. A list takes 1 MB at most.',
  unreadable: 'The file could not be read. Open it in the spreadsheet and copy the cells instead.',
  clear: 'Clear the list',

  preview: 'What will happen',
  nothing: 'Nothing in the list is new.',
  noLines: 'The list has no lines below its headings.',
  counts: (added, changed, same) => `${added} new, ${changed} changed, ${same} as before`,
  isWords: { added: 'New', changed: 'Changes', same: 'As before' },
  line: (n) => `Line ${n}`,
  faults: (n) =>
    n === 1
      ? 'One thing in the list has to be mended. Nothing has been taken in.'
      : `${n} things in the list have to be mended. Nothing has been taken in.`,
  more: (n) => `and ${n} more lines`,

  takeIn: 'Take the list in',
  tookIn: (added, changed) =>
    `The list is taken in: ${added} new, ${changed} changed. Nothing is saved yet.`,
  undo: 'Undo the list',
  undone: 'The list is taken out again.',

  said: (text) => `“${text}”`,
  fault: {
    empty: 'is missing',
    missing: 'is missing',
    long: 'is too long',
    plain: 'has to be one line without special characters',
    cpr: 'looks like a CPR number. Nothing about a person may stand here',
    number: 'has to be a whole number',
    kle: 'is written as 23.05.00',
    obligation: 'has to be obligatory or local',
    unknownId: 'does not exist',
    retired: 'is out of use. Bring it back first',
  },
  twice: (before) => `stands in line ${before} too`,
}
