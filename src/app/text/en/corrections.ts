import type { Day, Instant } from '../../../contract/time.ts'
import type { StaffText } from '../staffDa.ts'
import { moment as days } from './moment.ts'

const withSign = new Intl.NumberFormat('en-GB', { signDisplay: 'exceptZero' })
// A minus as wide as the plus; a hyphen is easily overlooked.
const signed = (n: number) => withSign.format(n).replace('-', '−')
const counted = new Intl.NumberFormat('en-GB')
const moment = new Intl.DateTimeFormat('en-GB', {
  ...({ dateStyle: 'long', timeStyle: 'short' } as const),
  timeZone: 'Europe/Copenhagen',
})
const on = (day: Day) => days.longDay(day)
const at = (instant: Instant) => moment.format(Date.parse(instant))
const contacts = (n: number) => (n === 1 ? '1 contact' : `${counted.format(n)} contacts`)

export const corrections: StaffText['corrections'] = {
  nav: 'Corrections',
  title: 'Corrections',
  intro:
    'What was counted wrongly can be corrected here. What was counted stays. The correction stands beside it with your name, and is not added to it.',
  signed,
  day: on,
  beside: (n) => `corrections ${signed(n)}`,
  besideWhy:
    'Corrections are written by team leads and coordinators, and are not added to what was counted.',
  toAll: 'See the corrections',
  noCampaign: 'No count has begun yet. Once one has, you can correct it here.',
  notYet: 'No count day has come yet. From the first one on, it can be corrected here.',
  not: {
    not_correctable: 'Nothing of this count can be corrected: it was cancelled or deleted.',
    signed_off:
      'The figures are signed off. Only a coordinator corrects them now, and a new revision is due then.',
  },
  empty: {
    title: 'Nobody has corrected anything',
    next: 'Was something forgotten, counted twice, or counted on a wrong channel or day? Write a correction. It stands in a column of its own on the board and in the files, with name and reason, and can be taken back. Whoever counted can undo it in My day instead.',
  },
  reasons: {
    forgotten: 'forgotten',
    counted_twice: 'counted twice',
    wrong_channel: 'wrong channel',
    wrong_area: 'wrong task area',
    other: 'other',
  },
  form: {
    open: 'Write a correction',
    title: 'New correction',
    unit: 'Unit',
    day: 'Day',
    direction: 'Direction',
    channel: 'Channel',
    taskArea: 'Task area',
    contactType: 'Contact type',
    noType: 'Not given',
    way: 'Add or take off',
    ways: { more: 'Add', fewer: 'Take off' },
    n: 'Number',
    nWrong: 'Write a whole number from 1 to 999.',
    reason: 'Why',
    note: 'Explanation',
    noteOptional: 'Explanation (may be left out)',
    noteHelp: 'Write nothing about citizens or employees. Whoever sees the correction can read it.',
    noteMissing: 'Say briefly why.',
    noteWrong: 'It looks like a CPR number, or is too long. Write nothing about people.',
    save: 'Save the correction',
    cancel: 'Cancel',
    saved: 'The correction is saved.',
  },
  move: {
    open: 'Move what was counted wrongly',
    title: 'Move what was counted',
    intro:
      'All that a unit has on a day can be moved at once: to another day or to another unit. It can be taken back.',
    from: 'Counted in the unit',
    day: 'Counted on the day',
    where: 'Belongs to',
    wheres: { day: 'Another day', unit: 'Another unit' },
    toDay: 'The right day',
    toUnit: 'The right unit',
    channel: 'Channel',
    taskArea: 'Task area',
    all: 'All',
    look: 'See what will be moved',
    sameDay: 'Choose another day than the one it was counted on.',
    sameUnit: 'Choose another unit than the one it was counted in.',
    preview: (n) => `${contacts(n)} will be moved`,
    part: (direction, channel, n) => `${channel}, ${direction.toLowerCase()}: ${counted.format(n)}`,
    toDayWords: (unit, day, toDay) => `From ${on(day)} to ${on(toDay)} in ${unit}.`,
    toUnitWords: (unit, day, toUnit) => `From ${unit} to ${toUnit}, ${on(day)}.`,
    later:
      'It is moved as corrections: minus in the one place and plus in the other. What comes in later in the wrong place is not moved along.',
    do: 'Move',
    saved: 'It is moved.',
  },
  list: {
    title: 'Written so far',
    movedToDay: (n, toDay) => `${contacts(n)} moved to ${on(toDay)}`,
    movedToUnit: (n, toUnit) => `${contacts(n)} moved to ${toUnit}`,
    movedAway: (n) => `${contacts(n)} moved to another unit`,
    movedHere: (n, toUnit) => `${contacts(n)} moved to ${toUnit} from another unit`,
    place: (unit, day) => `${unit}, ${on(day)}`,
    signature: (who, when) => `${who}, ${at(when)}`,
    takenBack: (who, when) => `Taken back by ${who}, ${at(when)}`,
    takeBack: 'Take back',
    takeBackOf: (what) => `Take back: ${what}`,
    asking: 'Take it back?',
    askingWhy:
      'An opposing correction is written, so that the two come to nothing. Both stay in the list and in the log.',
    taken: 'The correction is taken back.',
    older: (n) => `${counted.format(n)} older ones are not shown here. They are in the log.`,
  },
}
