import type { Text } from '../da.ts'
import { number } from './moment.ts'
import { status } from './status.ts'

const { full } = status

export const tap: Text['tap'] = {
  week: (week) => `Week ${week}`,
  countDay: (weekday, nth, of) => `${weekday}, day ${nth} of ${of}`,
  trialDay: (weekday, nth, of) => `${weekday}, trial day ${nth} of ${of}`,
  trial: 'Trial – does not count',

  taskAreas: 'Task area',
  allTaskAreas: (n) => `All ${n}`,
  fewerTaskAreas: 'Fewer',
  findTaskArea: 'Find task area',
  noSuchTaskArea: 'No task area is called that.',
  direction: 'Direction',
  directions: { incoming: 'Incoming', outgoing: 'Outgoing' },

  quickKeys: 'Quick keys',
  repeat: 'Same again',

  channels: 'Channels',
  number,
  key: (channel, n) => `${channel}, ${number(n)} today`,
  only: { incoming: 'Incoming only', outgoing: 'Outgoing only' },

  hint: 'One tap is one contact. You can correct it afterwards.',
  failed: {
    tap: {
      title: 'Not saved',
      not_saved:
        'Your last tap was not counted. Everything before it is saved. Tap again; if it keeps happening, reload the page.',
      storage_full: `${full.what} ${full.safe} ${full.todo}`,
    },
    change: {
      title: 'The change was not saved',
      not_saved:
        'What you have counted stands as before. Try the change again; if it keeps happening, reload the page.',
      storage_full:
        'What you have counted stands as before. There is no room left here: free some space on the phone or PC and try the change again.',
    },
  },
  /** The unit's name is a button; as it is read aloud. */
  unit: (unit: string) => `${unit}, switch or leave the unit`,
  help: 'Help with the keys',
  helpWith: (item) => `Help with ${item}`,
  message: 'Message to everybody who counts',
  messageSeen: 'Close the message',
  /** Read aloud when a change has been taken over between taps. */
  updated: 'The count has been updated.',
  updatedArea: (area: string) => `The count has been updated. The task area is now ${area}.`,
  moved: (unit: string) => `You now count for ${unit}.`,
  stored: 'What is stored?',
  tour: {
    offer: 'New here? See in a minute how to count. Nothing is counted meanwhile.',
    show: 'Show me round',
    no: 'No thanks',
    again: 'Tour',
  },
  settings: 'Settings',
}
