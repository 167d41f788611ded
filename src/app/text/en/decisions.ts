import type { StaffText } from '../staffDa.ts'
import { staff } from './staff.ts'

const count = (n: number, one: string, many: string) => `${staff.number(n)} ${n === 1 ? one : many}`

const outOfTheFigures = 'Decline it, and it is kept without counting.'

/** What waits for a person, why, and what each answer means. */
export const decisions: StaffText['decisions'] = {
  nav: 'To decide',
  title: 'To decide',
  waiting: (n) => `${n} waiting`,
  intro:
    'Here is what cannot simply be counted. All of it is kept, and nothing is urgent. You can change it until the figures are signed off.',
  none: {
    title: 'Nothing waits for you',
    next: 'When something comes late or from a wrong place, it stands here, and you say whether it counts.',
  },
  decidedTitle: 'Decided',
  decidedWhy: 'It can be changed until the figures are signed off.',
  why: {
    late: {
      title: 'Came late',
      what: 'It was counted in time and came through only after the count was closed.',
      take: 'Count it, and it counts on its own day.',
      decline: outOfTheFigures,
    },
    clock: {
      title: 'The clock was wrong',
      what: 'The clock of the phone or PC was more than ten minutes off. It counts at the time the clock showed.',
      take: 'Move it to the time proposed, and it counts there instead.',
      decline: 'Keep the time if it is right.',
      else: 'Where no time is proposed, the right one cannot be worked out. Then the time can only be kept.',
    },
    other_unit: {
      title: 'Counted for a unit the phone was not in that day',
      what: 'It says itself which unit it was counted for. Somebody may have borrowed a phone, or joined later.',
      take: 'Count it, and it counts in the unit it names.',
      decline: outOfTheFigures,
      else: 'If it belongs to another unit, decline it and count it there. If the phone joins the unit, it counts by itself.',
    },
    foreign_undo: {
      title: 'Undone from another phone or PC',
      what: 'Somebody has undone what was counted on another phone or PC. It still counts.',
      take: 'Let the undo hold, and what was undone counts no longer.',
      decline: 'Decline it, and that goes on counting.',
    },
    not_a_count_day: {
      title: 'Counted on a day that is not counted',
      what: 'The day is no count day of the campaign.',
      take: 'If the clock was wrong and the right day can be worked out, you can count it on that.',
      decline: outOfTheFigures,
      else: 'If the day is to be counted, add it to the campaign. Then it counts by itself.',
    },
    unknown_item: {
      title: 'There is no such channel, task area or type',
      what: 'It was counted on something that is not in the campaign.',
      decline: outOfTheFigures,
      else: 'Add it to the campaign. Then it counts by itself.',
    },
    unknown_campaign: {
      title: 'There is no such campaign here',
      what: 'It was counted in a campaign that is not here, or is still a draft.',
      decline: outOfTheFigures,
      else: 'Set the campaign up, or make the draft ready. Then it counts by itself.',
    },
    rate: {
      title: 'More than a person can count',
      what: 'More than 300 in a half-hour or 1,500 in a day from one phone or PC. Something may have pressed by itself, or several may have shared a PC.',
      take: 'Count it if it is right.',
      decline: outOfTheFigures,
    },
    stolen: {
      title: 'From a phone reported stolen',
      what: 'It may be true and counted before the phone was gone. It may also be made up by somebody else.',
      take: 'Count it if you recognise it.',
      decline: outOfTheFigures,
    },
    unknown_device: {
      title: 'From a phone or PC the server does not know',
      what: 'That happens when an older backup has been restored.',
      take: 'Count it, and the phone or PC is known again with all it has counted, in other units too. That cannot be changed here.',
      decline: outOfTheFigures,
      else: 'Only a coordinator can let it in.',
    },
    after_lock: {
      title: 'Came after the figures were signed off',
      what: 'It is decided on with the next revision.',
      decline: outOfTheFigures,
    },
    malformed: {
      title: 'Could not be read',
      what: 'It is kept as it came and cannot be counted.',
      decline: outOfTheFigures,
    },
    unknown_kind: {
      title: 'From a newer version of the app',
      what: 'The server is older than the app and cannot read it yet.',
      decline: outOfTheFigures,
      else: 'Leave it until the server has been updated.',
    },
    newer_schema: {
      title: 'From a newer version of the app',
      what: 'The server is older than the app and cannot read it yet.',
      decline: outOfTheFigures,
      else: 'Leave it until the server has been updated.',
    },
    conflict: {
      title: 'Came twice with different content',
      what: 'The first counts. The second is kept.',
      decline: outOfTheFigures,
    },
  },
  noUnit: 'The unit cannot be read',
  amount: ({ entries, contacts }) =>
    contacts === 0 || contacts === entries
      ? count(entries, 'entry', 'entries')
      : `${count(entries, 'entry', 'entries')} with ${count(contacts, 'contact', 'contacts')}`,
  together: 'Something waits. How much is not shown, since one of the units is small.',
  togetherAlone: 'Something waits. How much is not shown, since the unit is small.',
  notYet:
    'While the week runs it is for whoever follows all the units the figures are shown with: the coordinator, or a lead of all of them.',
  some: 'Something',
  stands: {
    taken: (what) => `Counted: ${what}`,
    declined: (what) => `Declined: ${what}`,
    undone: (what) => `Undone: ${what}`,
    moved: (what) => `Moved: ${what}`,
    kept: (what) => `Time kept: ${what}`,
    stands: (what) => `Still counts: ${what}`,
  },
  act: {
    take: 'Count',
    takeAll: 'Count all',
    decline: 'Decline',
    declineAll: 'Decline all',
    undo: 'Let it hold',
    undoAll: 'Let all hold',
    move: 'Move',
    moveAll: 'Move all',
    keep: 'Keep the time',
    keepAll: 'Keep the time for all',
    reopen: 'Let it wait again',
  },
  ask: (act: string) => `${act}?`,
  about: (what) => `: ${what}`,
  show: 'Show one by one',
  hide: 'Hide',
  more: 'There are more than are shown here.',
  entry: {
    quiet: 'No contacts',
    undoOf: (what) => `Undo of ${what}`,
    undo: 'Undo of something that has not come',
    proposed: (when) => `Proposed: ${when}`,
    misdirected: 'misdirected',
  },
  directions: { incoming: 'incoming', outgoing: 'outgoing' },
  done: 'Done.',
  left: 'Some of it cannot be counted for one more reason and still waits. See what stands beside it.',
  admit: { title: 'Know it again?', confirm: 'Count' },
  onBoard: (n) =>
    n === 1
      ? 'Something in this count waits for a decision.'
      : `${n} things in this count wait for a decision.`,
  toPage: 'See what waits',
}
