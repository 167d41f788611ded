import type { Text } from '../da.ts'

export const stopped: Text['stopped'] = {
  unknownDevice:
    'This phone or PC is no longer joined. What you have counted is saved here and will be sent when you join it again.',
  noCampaign: (unit) => `${unit} is not part of any count right now.`,
  unitEnded: (unit) =>
    `${unit} has been split or closed. What you have counted is saved and counts. Ask your team lead for a new link.`,
  before: (day) => `The count begins on ${day}.`,
  beforeTrial: (day) => `The trial begins on ${day}.`,
  between: (day) => `There is no counting today. The next count day is ${day}.`,
  betweenTrial: (day) => `There is no counting today. The next trial day is ${day}.`,
  closing: (last, closing) =>
    `The count ended on ${last}. If something is still missing, tell your team lead by ${closing}.`,
  closed: (last) => `The count ended on ${last}. Thank you for your help.`,
  paused: 'The count is paused. The keys open again when it goes on.',
  cancelled: 'The count has been cancelled. You need not count any more.',
}
