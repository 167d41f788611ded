import type { Text } from '../da.ts'

export const join: Text['join'] = {
  title: 'Join the count',
  explanation: [
    'One tap counts one contact.',
    'Nothing is stored about citizens, and nothing about you. The figures belong to your unit.',
    'It works without a network too.',
  ],
  join: 'Join with this phone or PC',
  again: 'Join again',
  joining: 'Joining …',
  wait: 'One moment …',
  proving: 'This takes a little longer than usual. You need not do anything.',
  code: 'Code from your team lead',
  codeHint: '10 characters, such as 7K3QF-9M2XB.',
  codeWrong: 'A code has 10 letters and digits. Check it and type it again.',
  codeInstead: 'Type a code instead',
  offline: 'There is no connection. Nothing is lost. Try again when you are online.',
  not_saved:
    'Joining could not be saved here. Nothing is lost. Try again; if it keeps happening, reload the page.',
  scan: 'Scan QR code',
  install: 'On the home screen? Do that first',
  back: 'Back to counting',
  /** After leaving a unit on a shared PC. */
  left: 'The unit has been left. Everything was sent, and the list here is deleted.',
  unsent: (n: number) =>
    `${n} from here ${n === 1 ? 'is' : 'are'} not sent yet. It is kept here and will be sent by itself.`,
}
