import type { LaterText } from '../laterDa.ts'

export const scan: LaterText['scan'] = {
  title: 'Scan the QR code',
  aim: 'Hold the camera over the QR code on the poster.',
  starting: 'Opening the camera …',
  found: 'The code has been read.',
  stop: 'Close the camera',
  again: 'Try again',
  trouble: {
    refused:
      'The camera may not be used here. Allow it in the settings of the browser, or type the code in the field.',
    none: 'There is no camera here. Type the code in the field.',
    busy: 'Another program is using the camera. Close it and try again, or type the code in the field.',
    failed: 'The camera could not be opened. Type the code in the field.',
  },
  wrong: {
    elsewhere: (host) =>
      `The code belongs to another address, ${host}, and is not used here. Ask your team lead for the right one.`,
    no_invite: 'This is no QR code for a count. Use the one on the poster from your team lead.',
  },
}
