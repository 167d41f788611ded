import type { Text } from '../da.ts'
import { storage } from './storage.ts'

const after = 'What you have counted is saved.'

export const status: Text['status'] = {
  before: ({ next }) => ({
    what: `Next count day: ${next}.`,
    safe: 'You have joined and are ready.',
    todo: 'The keys open by themselves on that day.',
  }),
  before_trial: ({ next }) => ({
    what: `Next trial day: ${next}.`,
    safe: 'You have joined and are ready.',
    todo: 'The keys open by themselves on that day.',
  }),
  between: ({ next }) => ({
    what: `Next count day: ${next}.`,
    safe: `There is no counting today. ${after}`,
    todo: 'The keys open by themselves on that day.',
  }),
  between_trial: ({ next }) => ({
    what: `Next trial day: ${next}.`,
    safe: `There is no counting today. ${after}`,
    todo: 'The keys open by themselves on that day.',
  }),
  closing: ({ last, closing }) => ({
    what: `The count ended on ${last}.`,
    safe: after,
    todo: `If something is still missing, add it in My day by ${closing}.`,
  }),
  closed: ({ last }) => ({
    what: `The count ended on ${last}.`,
    safe: after,
    todo: 'You need not count any more. Thank you for your help.',
  }),
  paused: {
    what: 'The count is paused.',
    safe: after,
    todo: 'The keys open again when it goes on.',
  },
  cancelled: {
    what: 'The count has been cancelled.',
    safe: after,
    todo: 'You need not count any more.',
  },
  no_campaign: ({ unit }) => ({
    what: `${unit} is not part of any count right now.`,
    safe: after,
    todo: 'When the unit is part of one, the keys appear by themselves.',
  }),
  unit_ended: ({ unit }) => ({
    what: `${unit} has been split or closed.`,
    safe: 'What you have counted is saved and counts.',
    todo: 'Ask your team lead for a new link.',
  }),
  revoked: {
    what: 'There is no more counting here.',
    safe: 'What you have counted is saved and will be sent.',
    todo: 'Ask your team lead for a new link.',
  },
  unknown_device: {
    what: 'This phone or PC is no longer joined.',
    safe: 'What you have counted is saved here.',
    todo: 'Join it again, and it will be sent.',
  },

  offline: {
    what: 'Cannot send right now.',
    safe: 'Your counts are saved here and will be sent by themselves.',
    todo: 'Just go on counting.',
  },
  server_trouble: {
    what: 'The server does not answer as it should.',
    safe: 'Your counts are saved here and will be sent by themselves.',
    todo: 'Just go on counting.',
  },
  portal: {
    what: 'The network wants you to log in.',
    safe: 'Your counts are saved here, and you can go on counting.',
    todo: 'Log in to the network, and they will be sent by themselves.',
  },
  waited_an_hour: {
    what: 'Something has waited for more than an hour.',
    safe: 'It is saved here and will be sent by itself.',
    todo: 'You can go on counting.',
  },
  waited_a_day: {
    what: 'Something has waited for more than a day.',
    safe: 'It is saved here.',
    todo: 'Open the page where there is a network; if that does not help, tell your team lead.',
  },
  blocked: {
    what: 'Cannot send.',
    safe: 'What you have counted is saved here.',
    todo: 'Keep the page open and tell your team lead.',
  },

  full: {
    what: 'The storage is full, so your last tap was not counted.',
    safe: 'Everything before it is saved.',
    todo: 'Make room on the phone or PC, and tap again.',
  },
  emptied: {
    what: `${storage.lost.title}.`,
    safe: 'What had been sent has been counted.',
    todo: storage.lost.join,
  },
}
