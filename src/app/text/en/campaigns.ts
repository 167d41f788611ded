import type { StaffText } from '../staffDa.ts'
import { campaignDays } from './campaignDays.ts'
import { editor } from './editor.ts'

export const campaigns: StaffText['campaigns'] = {
  ...editor,
  ...campaignDays,

  title: 'Campaigns',

  noDays: 'No days chosen yet',

  units: (n) => (n === 1 ? '1 unit' : `${n} units`),

  create: {
    title: 'New campaign',
    firstOne:
      'There is no campaign yet. Begin with the template: channels, types and a package of task areas are there, and all of it can be changed.',
    copyFirst:
      'A copy of the last one is quickest: units, task areas, channels, types and help texts come along.',
    copy: 'Copy an earlier one',
    template: 'Begin with the template',
    nothingToCopy: 'No campaign has days yet, so there is nothing to copy.',
    from: 'Copy from',
    year: 'Year',
    yearHint: 'The days move to the same weeks and weekdays.',
    name: 'Name',
    nameHint: 'As employees are to know it, such as Autumn 2027.',
    firstDay: 'The first week begins',
    firstDayHint: 'Choose a day in the week. Counting begins on its Monday.',
    weeks: 'Number of weeks',
    when: (weeks, span) => `Counted in week ${weeks}: ${span}.`,
    leftOut: (days) => `Left out as holidays: ${days}.`,
    takenIn: (days) => `Taken in, being no holidays that year: ${days}.`,
    make: 'Create a draft',
    making: 'Creating …',
    stop: 'Cancel',
  },

  remove: {
    button: 'Delete the draft',
    ask: (name) => `Delete ${name}?`,
    what: 'Nobody has counted in it. The draft and its changes are gone for good.',
    yes: 'Yes, delete',
    no: 'Keep it',
  },

  overview: {
    name: 'Name',
    message: 'Message to everybody who counts',
    messageHint:
      'Stands on the count screen until the end of the chosen day. Leave the fields empty for no message.',
    messageDa: 'Message in Danish',
    messageEn: 'Message in English (optional)',
    messageUntil: 'Shown until the end of',
  },

  ready: {
    title: 'Is everything ready?',
    all: 'Everything is ready.',
    enough: 'The campaign can be opened.',
    fine: 'Nothing is missing.',
    must: 'Missing before it can be opened',
    should: 'Advised',
    lack: {
      no_units: 'There are no units',
      no_count_days: 'There are no count days',
      days_past: 'All count days are in the past',
      no_tapped_channel: 'No channel is counted by taps',
      no_task_area: 'There are no task areas',
      units_without_task_area: 'Units without a task area in use:',
      some_days_past: 'Some count days are in the past:',
      no_trial_day: 'There is no trial day ahead',
      holidays_counted: 'Holidays are chosen as count days:',
      no_days_for_late: 'There are no days for late entries',
      no_contact_types: 'There are no contact types',
      units_without_lead: 'No team lead for',
      units_without_invite: 'No invite for',
      few_coordinators: 'Be at least two coordinators, better three, so that nobody stands alone',
    },
    units: (names) =>
      names.length > 6
        ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more`
        : names.join(', '),
  },

  status: {
    title: 'Open, pause, cancel',
    now: {
      draft: 'Only coordinators can see the draft.',
      planned: 'The campaign follows its days: it begins, closes and ends by itself.',
      paused: 'Paused: nobody can count, and what has been counted is kept.',
      cancelled: 'Cancelled: nobody can count, and what has been counted is kept.',
      closed: 'Closed.',
      locked: 'Signed off and locked. It cannot be changed.',
      purged: 'Purged.',
    },
    open: {
      button: 'Open the campaign',
      ask: 'Open the campaign?',
      what: 'Employees see it the next time they open Tælleværk, and count on its days. All of it can still be changed.',
    },
    resume: {
      button: 'Resume the campaign',
      ask: 'Resume the campaign?',
      what: 'People can count again on its days.',
    },
    pause: {
      button: 'Pause',
      ask: 'Pause the campaign?',
      what: 'Nobody can count until it is resumed. What has been counted stays.',
    },
    cancel: {
      button: 'Cancel the campaign',
      ask: 'Cancel the campaign?',
      what: 'Nobody can count any more. What has been counted stays, and it can be resumed.',
    },
  },

  trial: {
    title: 'Have the units tried?',
    done: (done, of) => `${done} of ${of} units have counted on a trial day.`,
    yes: 'has tried',
    no: 'has not tried yet',
    onlyThat: 'This says only whether anything was counted, never how much.',
  },

  log: {
    none: 'Nothing has been changed yet.',
    fromFile: 'From a file',
  },

  preview: {
    title: 'See as an employee',
    what: 'This is what employees see. Try it freely: nothing is counted, and nothing is sent.',
    unit: 'Unit',
    back: 'Back to the campaign',
    noUnits: 'There are no units yet.',
  },
}
