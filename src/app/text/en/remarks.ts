import type { Instant } from '../../../contract/time.ts'
import { looksLikeCpr } from '../../../contract/cpr.ts'
import type { StaffText } from '../staffDa.ts'
import { moment } from './moment.ts'
import { staff } from './staff.ts'

const written = new Intl.DateTimeFormat('en-GB', {
  ...({ day: 'numeric', month: 'long' } as const),
  timeZone: 'Europe/Copenhagen',
})

export const remarks: StaffText['remarks'] = {
  title: 'Remarks',
  none: 'Did something go otherwise than usual? Write it here. It follows into the files.',
  add: 'Add a remark',
  all: (n) => `Show all ${n}`,
  everywhere: 'All units',
  places: (names) => staff.list(names),
  day: (day) => moment.longDay(day),
  days: (from, to) => (from === to ? moment.longDay(from) : staff.span(from, to)),
  time: ({ from, to }) => `${from}–${to}`,
  hour: (clock) => clock,
  by: (who: string, at: Instant) => `${who}, ${written.format(Date.parse(at))}`,
  on: 'Remark:',
  edit: 'Change',
  editOf: (text) => `Change the remark: ${text}`,
  remove: 'Remove',
  removeOf: (text) => `Remove the remark: ${text}`,
  removeTitle: 'Remove the remark?',
  removeMeans: 'It will stand neither on the board nor in the files. The log keeps it.',
  form: {
    titleNew: 'Add a remark',
    titleEdit: 'Change a remark',
    text: 'Remark',
    hint: 'Such as “The telephone was down”. At most 200 characters. Write no names, neither of citizens nor of colleagues, and no figures of a small unit.',
    left: (n) => `${n} characters left`,
    where: 'Whom is it about?',
    whole: (department) => `All of ${department}`,
    from: 'From day',
    to: 'To day',
    fromTime: 'From time',
    toTime: 'To time',
    wholeDay: 'All day',
    save: 'Save',
    cancel: 'Cancel',
    wrong: (text) =>
      text.trim() === ''
        ? 'Write what there is to remark.'
        : looksLikeCpr(text)
          ? 'This looks like a CPR number. Nothing about a person may stand here.'
          : 'Write one line of at most 200 characters.',
  },
}
