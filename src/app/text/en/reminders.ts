import type { LaterText } from '../laterDa.ts'

export const reminders: LaterText['reminders'] = {
  title: 'Reminders',
  remind: 'Remind me to count',
  hint: 'On the days on which the unit is to count: if nothing has been counted here at the end of the day, or if something has waited for an hour to be sent.',
  onlyOpen:
    'It only works while Tælleværk is open. An app that is closed cannot remind of anything: get the calendar file below.',
  at: 'The day ends at',
  messages: {
    granted: 'The browser also shows a message when Tælleværk lies behind other windows.',
    denied:
      'The browser may not show messages for Tælleværk, so the reminder only stands on the screen. That can be changed in the browser’s settings.',
    default: 'The reminder only stands on the screen until the browser may show messages.',
    none: 'This browser cannot show messages, so the reminder only stands on the screen.',
  },

  nothing: {
    title: 'Nothing has been counted here today',
    what: 'If there have been contacts, count them now. If there were none, say so in My day. If you have counted on another phone or PC, you need not do anything.',
    putAway: 'Close the reminder',
  },
  message: {
    nothing:
      'Nothing has been counted here today. Count what is missing, or say that there were none.',
    unsent:
      'Something has waited for more than an hour to be sent. It is saved. Open Tælleværk with a network.',
  },

  calendarTitle: 'Calendar',
  calendarHint:
    'Trial days, count days and a reminder at the end of the day, as a file for your own calendar. It is made here and sent nowhere. If the days are moved, get a new file. Not every calendar puts the old events right: delete those that are left.',
  calendarGet: 'Get the calendar file',
  calendarGot: 'The file has been downloaded. Open it, and your calendar asks whether to add it.',
  noCalendar: {
    none: 'There are no count days to come for the calendar.',
    paused:
      'The count is paused. You can get the calendar file when it goes on. Events from an earlier file stay and still remind of the old days.',
    cancelled:
      'The count has been cancelled. Events from an earlier file stay until you delete them.',
  },
  calendar: {
    name: (unit) => `Tælleværk: ${unit}`,
    count: (unit) => `Count day: ${unit}`,
    countWhat: 'Count every contact with one tap in Tælleværk.',
    trial: (unit) => `Trial day: ${unit}`,
    trialWhat: 'Trial in Tælleværk. It does not count.',
    quiet: (unit) => `Are the day’s contacts counted? ${unit}`,
    quietWhat: 'Count what is missing. If there were no contacts, say so in My day in Tælleværk.',
  },
}
