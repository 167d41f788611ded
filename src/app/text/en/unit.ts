import type { LaterText } from '../laterDa.ts'

export const unit: LaterText['unit'] = {
  title: 'Your unit',
  now: (name) => `You count for ${name}.`,
  switchTo: 'Switch to',
  only: 'Only one unit is joined here. If you count for another one too, join it below.',
  switching: 'Switching …',
  still: (name) => `You still count for ${name}.`,
  offline: 'There is no connection, so the switch could not be confirmed.',
  not_allowed: 'This phone or PC can no longer switch there. Join the unit again.',
  join: 'Join one more unit',
  joinHint: 'By link, code or QR code.',

  leave: 'Leave the unit',
  leaveHint: 'For a PC or phone that others use too.',
  leaveTitle: (names) => `Leave ${new Intl.ListFormat('en-GB').format(names)}?`,
  leaveAll: (n) =>
    `All ${n} units are left at once. If you only want to count for another of them, switch instead.`,
  leaveSteps: [
    'First, what waits is sent.',
    'When all of it has been received, today is the last day of counting from here, and the list of what was counted here is deleted.',
    'What you have counted counts. You can always join again.',
  ],
  leaveNow: 'Send, and leave',
  leaving: 'Sending and leaving …',
  stay: 'Stay',
  waiting: (n) =>
    `${n} still ${n === 1 ? 'waits' : 'wait'} to be sent. Nothing is deleted, and you count on as before. Try again with a network, or save a rescue file.`,
  leaveOffline:
    'There is no connection. Nothing is deleted, and you count on as before. Try again when you are online.',
}
