import type { LaterText } from '../laterDa.ts'

export const stored: LaterText['stored'] = {
  title: 'What is stored?',
  lead: 'Tælleværk counts contacts. It does not keep watch over anybody.',

  notTitle: 'Not stored',
  not: [
    'Nothing about citizens: no name, no CPR number, no case, nothing of what was said.',
    'No name of yours. You do not sign in, and nobody can look up who has counted what.',
    'Not the minute. Only the half-hour, such as 9:30–10, is sent.',
    'No free text. There is no field to write in.',
  ],

  eachTitle: 'Stored of each contact',
  fields: {
    campaign: 'which count',
    unit: 'which unit',
    day: 'the day',
    time: 'the half-hour',
    taskArea: 'the task area',
    channel: 'the channel',
    direction: 'whether it came in or went out',
    contactType: 'the contact type, if you chose one',
    counterpart: 'whether it was a citizen, a business or a partner, where that is asked',
    marks: 'misdirected, for example, if you chose it',
    quantity: 'how many alike',
    said: 'whether the screen said trial or count',
    entered: 'whether you counted at once or afterwards',
    clock: 'whether the clock of the phone or PC was wrong',
    likely: 'which half-hour it then probably was',
    seq: 'a running number, so that it is noticed if something is missing',
    id: 'a random number, so that nothing counts twice',
    v: 'which version of the form it is',
    is: 'whether it is a contact or takes one back',
  },

  deviceTitle: 'Stored of the phone or PC',
  device: [
    'A random number. It keeps anything from counting twice, lets you take things back, shows if something is missing or too much, and shuts a lost phone out.',
    'Which units it has counted for, from which day to which day.',
    'By which invite it joined and in which half-hour, what your lead calls it, which version of the app it runs, and whether the browser promises to keep what is stored.',
    'The day it last sent something. Not the time.',
    'On the phone or PC itself lies what you have counted there, until the count is over altogether. When you tapped lies only there, and only until it has been received. If you choose Leave the unit, it is deleted when all has been received.',
    'How often each task area was chosen on it, so that those used most can stand first. It lies only on the phone or PC itself and is never sent.',
  ],

  figuresTitle: 'Figures are shown per unit',
  figures: [
    'No screen, file or log shows figures per employee or per phone.',
    'Where a unit is small, its figures are shown only together with others’. When a week is over, the unit’s own total for the week may be shown by itself.',
  ],

  longTitle: 'For how long',
  long: 'The figures are kept for as long as the municipality has decided. The number of the phone is used for the count only; the municipality can tell when it is deleted.',

  askTitle: 'Questions',
  ask: (municipality) =>
    `Ask your team lead or the coordinator of the count in ${municipality}. About your rights you can ask the data protection officer.`,
  yours: 'your municipality',
  back: 'Back',
}
