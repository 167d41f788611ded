import type { HeldReason } from '../../../contract/delivery.ts'
import type { Closing, SignOff } from '../../../contract/signOff.ts'
import type { Day, Instant } from '../../../contract/time.ts'
import type { signOff as danish } from '../da/signOff.ts'
import { corrections } from './corrections.ts'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', {
  ...({ dateStyle: 'long', timeStyle: 'short' } as const),
  timeZone: 'Europe/Copenhagen',
})
const on = (day: Day) => date.format(Date.parse(day))
const at = (instant: Instant) => moment.format(Date.parse(instant))
const number = new Intl.NumberFormat('en-GB')
const { signed } = corrections
const contacts = (n: number) => (n === 1 ? '1 contact' : `${number.format(n)} contacts`)
const days = (all: readonly Day[]) =>
  new Intl.ListFormat('en-GB').format(all.map((day) => short.format(Date.parse(day))))
const by = (n: number) => (n < 0 ? `${number.format(-n)} fewer` : `${number.format(n)} more`)
const than = (difference: number) => (difference === 0 ? 'as many as' : `${by(difference)} than`)
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${n === 1 ? one : many}`
const amount = (n: number | undefined) =>
  n === undefined ? 'Something' : count(n, 'entry', 'entries')

const reasons: Record<HeldReason, string> = {
  other_unit: 'the phone was not in the unit that day',
  unknown_campaign: 'of a count that the server does not know',
  unknown_item: 'its channel, task area or type is not in the count',
  not_a_count_day: 'nobody counted that day',
  foreign_undo: 'taken back from another phone or PC',
  after_lock: 'came after the figures were signed off. The next revision decides whether it counts',
  stolen: 'from a phone that was reported stolen',
  unknown_device: 'from a phone that the server does not know',
  rate: 'more than one person can count',
  malformed: 'could not be read',
  unknown_kind: 'from a newer version of the app',
  newer_schema: 'from a newer version of the app',
  conflict: 'the server has something else under the same number',
}

export const signOff: typeof danish = {
  nav: 'Sign-off',
  title: 'Sign off figures',
  intro:
    'When a count is over you can sign its figures off. Then they stand. If more comes that you decide to count, you sign off a new revision.',
  none: 'No count has begun yet.',
  notOver: (from: Day) =>
    `The count can be signed off from ${on(from)}, when its last week is over.`,
  ready: (n: number) => `${contacts(n)} have been counted. The figures are not signed off yet.`,
  unchanged: (revision: number, n: number) =>
    `Revision ${revision} is signed off: ${contacts(n)}. Nothing has been added since.`,
  changed: (revision: number, n: number) =>
    n === 0
      ? `Revision ${revision} is signed off. Since then something was corrected, or has come in that does not count yet.`
      : `Since revision ${revision} there are ${by(n)}. A new revision can be signed off.`,
  closed: 'The figures cannot be signed off.',
  points: {
    title: 'Look at this first',
    none: 'Nothing is open that the server knows of: on the days that are over all units have counted or said that there were none, and no number is missing.',
    summary: {
      silent: (n: number) =>
        count(n, 'unit has days without figures', 'units have days without figures'),
      unheard: (n: number) => count(n, 'unit has not sent since', 'units have not sent since'),
      missing: () => 'Numbers have not arrived',
      late: () => 'Something came late and is not decided on',
      clocks: () => 'Something was counted with a clock that was wrong',
      otherwise: () => 'A screen said something else than the day',
      held: () => 'Something is held back',
      conflicts: () => 'Something came twice with different content',
    },
    means: {
      silent:
        'Figures were expected from them on those days. They have neither counted nor said that there were none.',
      unheard:
        'A phone or PC has counted here and has not been on the network after the last count day. If it has more, that has not arrived. Open it, and it sends.',
      missing: 'Phones and PCs number what they count. Some numbers are missing.',
      late: 'It does not count before somebody has decided so.',
      clocks:
        'It counts at the time the clock showed. It can be moved until the figures are signed off.',
      otherwise: 'The day decides. It happens where days are changed while a phone has no network.',
      held: 'It is kept and does not count.',
      conflicts: 'The first one counts. The other is kept.',
    },
    silentLine: (unit: string, all: readonly Day[], explained) =>
      [
        `${unit}: ${days(all)}`,
        ...explained.map((each) => `Explained ${days(each.days)}: “${each.text}”`),
      ].join('. '),
    unheardLine: (unit: string, last: Day) => `${unit}: last heard ${on(last)}`,
    missingLine: (units: string, n: number) => `${units}: ${count(n, 'number', 'numbers')}`,
    lateLine: (n: number | undefined) => amount(n),
    otherwiseLines: ({ counted, trial }: NonNullable<Closing['otherwise']>) =>
      counted || trial
        ? [
            ...(counted ? [`${amount(counted)}: counted, though the screen said trial`] : []),
            ...(trial ? [`${amount(trial)}: trial, though the screen said that it counted`] : []),
          ]
        : [amount(undefined)],
    heldLine: (reason: HeldReason, n: number | undefined) => `${amount(n)}: ${reasons[reason]}`,
    conflictLine: (n: number) => count(n, 'entry', 'entries'),
  },
  revisions: {
    title: 'Signed off',
    name: (revision: number) => `Revision ${revision}:`,
    what: ({ at: when, who, n, difference }: SignOff) =>
      `${contacts(n)}${difference === undefined ? '' : ` (${than(difference)} before)`}, signed off ${at(when)} by ${who}.`,
    corrected: ({ corrected = 0, correctedDifference }: SignOff) =>
      `Corrections beside them: ${signed(corrected)}${correctedDifference === undefined ? '' : ` (${signed(correctedDifference)} since the revision before)`}.`,
    log: (entry: number) => `Number ${number.format(entry)} of the log, checksum`,
  },
  sign: {
    do: (revision: number) =>
      revision === 1 ? 'Sign the figures off' : `Sign off revision ${revision}`,
    title: (name: string, revision: number) => `Sign off revision ${revision} of ${name}?`,
    confirm: 'Sign off',
    choose: 'Choose what is to be counted with it. Otherwise it is the same as the one before.',
    rearranged:
      'Corrections have been made since, and they cancel out: the sum is the same, but it stands elsewhere.',
    figures: (n: number) => `${contacts(n)} have been counted.`,
    corrected: (n: number) => `Beside them stand corrections of ${signed(n)}.`,
    include: {
      late: (n: number) =>
        `Also count ${count(n, 'entry that came late', 'entries that came late')}`,
      after_lock: (n: number) =>
        `Also count ${count(n, 'entry that came after the sign-off', 'entries that came after the sign-off')}`,
    },
    locks:
      'Then the count is closed. What comes later is kept and does not count before you decide so. After 14 days the trace to phones and PCs is removed.',
    replaces: (revision: number) => `From now on it stands in place of revision ${revision}.`,
  },
}
