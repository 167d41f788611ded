import type { ThingKind } from '../../../contract/desk.ts'
import { units } from './units.ts'
import type { editor as danish } from '../da/editor.ts'

const kindsInPlural = {
  department: 'departments',
  unit: 'units',
  taskArea: 'task areas',
  channel: 'channels',
  contactType: 'contact types',
  parameter: 'parameters',
} satisfies Record<ThingKind, string>

export const editor: typeof danish = {
  kinds: {
    department: 'department',
    unit: 'unit',
    taskArea: 'task area',
    channel: 'channel',
    contactType: 'contact type',
    parameter: 'parameter',
  },

  fields: {
    name: 'name',
    nameEn: 'English name',
    status: 'status',
    closing: 'last day for late entries',
    lateWhileClosing: 'late entries',
    counterparts: 'counterparts',
    typeExpected: 'contact type expected',
    message: 'message to everybody who counts',
    messageEn: 'message in English',
    messageUntil: 'message shown until',
    people: 'people who count',
    taskAreas: 'task areas',
    favourites: 'favourites',
    quickKeys: 'quick keys',
    expected: 'expected days',
    firstDay: 'first day',
    lastDay: 'last day',
    successors: 'followed by',
    department: 'department',
    obligation: 'obligation',
    kle: 'KLE number',
    help: 'help text',
    icon: 'icon',
    colour: 'colour',
    directions: 'directions',
    source: 'where the number comes from',
    interaction: 'kind of contact',
  },

  statuses: {
    draft: 'draft',
    planned: 'open by its days',
    paused: 'paused',
    cancelled: 'cancelled',
    closed: 'closed',
    locked: 'locked',
    purged: 'purged',
  },

  sections: {
    nav: 'Parts of the campaign',
    overview: 'Overview',
    days: 'Days',
    units: 'Units',
    taskAreas: 'Task areas',
    channels: 'Channels',
    types: 'Types',
    changes: 'Changes',
    preview: 'See as an employee',
  },

  bar: {
    unsaved: 'Not saved yet',
    safe: 'What you write is remembered in this browser until you save.',
    notKept:
      'The browser cannot remember what you write. Save before you close the page, or it is lost.',
    save: 'Save',
    saving: 'Saving …',
    saved: 'Saved',
    undo: 'Discard changes',
    undoAsk: 'Discard what you have not saved?',
    undoYes: 'Yes, discard',
    takenIn:
      'Another coordinator has saved meanwhile. Their changes are taken in here, and yours are untouched. Save when you are ready.',
    faults: (n) => (n === 1 ? 'One place needs mending:' : `${n} places need mending:`),
    why: {
      faults: (n) =>
        n === 1 ? 'Not saved: one place needs mending' : `Not saved: ${n} places need mending`,
      offline: 'Not saved: the server cannot be reached',
      takenIn: 'Not saved yet: somebody else has saved meanwhile',
      refused: 'Not saved: the server did not take it',
    },
  },

  confirm: {
    title: 'Save these changes?',
    reach: 'Phones and computers get them when they are next online. No key moves under a finger.',
    yes: 'Save the changes',
    no: 'Go on editing',
  },

  conflict: {
    title: 'You have both changed the same',
    what: 'Another coordinator has saved while you were writing. Nothing has been overwritten. Choose for each part what is to stand.',
    mine: 'Mine',
    theirs: 'Theirs',
    settle: 'Go on with these',
    after: 'You can look at all of it before you save.',
    myChanges: 'You have changed:',
    theirChanges: 'They have changed:',
    parts: {
      name: 'The name',
      status: 'The status',
      days: 'The days',
      lateWhileClosing: 'Late entries',
      message: 'The message',
      counterparts: 'The counterparts',
      typeExpected: 'Whether a contact type is expected',
      departments: 'Departments and units',
      taskAreas: 'Task areas',
      channels: 'Channels',
      contactTypes: 'Contact types',
      parameters: 'Parameters',
    },
  },

  change: {
    created: 'Created as a draft',
    copied: (from) => `Created as a copy of ${from}`,
    set: (field, before, after) =>
      after === undefined
        ? before === undefined
          ? `${field} changed`
          : `${field} removed (was ${before})`
        : before === undefined
          ? `${field}: ${after}`
          : `${field}: ${before} → ${after}`,
    days: { trial: 'Trial days', count: 'Count days' },
    daysAdded: (days) => `added ${days}`,
    daysRemoved: (days) => `removed ${days}`,
    added: (kind, name) => `New ${kind}: ${name}`,
    removed: (kind, name) => `Removed ${kind}: ${name}`,
    retired: (kind, name) => `Retired ${kind}: ${name}`,
    restored: (kind, name) => `In use again, ${kind}: ${name}`,
    changed: (kind, name, what) => `Changed ${kind} ${name}: ${what}`,
    reordered: (of) => `New order of the ${kindsInPlural[of]}`,
  },

  fault: {
    ...units.fault,
    empty: 'Write something here.',
    tooLong: 'That is too long.',
    oneLine: 'Write it on one line, without special characters.',
    cpr: 'That looks like a CPR number. Nothing about a person may stand here, since the text travels to every device.',
    taken: 'That id is taken. An id is used once.',
    counted: 'Something may have been counted here. Retire it instead of removing it.',
    countedDays:
      'Something that has been counted would lose its place. Keep the days, directions and counterparts that have been counted on.',
    atLeastOne: 'There must be at least one.',
    closing: 'The last day for late entries must not come before the last count day.',
    bothDays: 'A day is either a trial day or a count day.',
    number: 'Write a whole number that can be right.',
    kle: 'A KLE number is written as 23.05.00.',
    day: 'Choose a day.',
    sameName: 'Something else has this name too. Give each a name of its own.',
    tapped: 'At least one channel in use has to be tapped.',
    other: 'It cannot stand like this.',
  },
}
