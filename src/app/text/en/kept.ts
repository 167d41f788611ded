import type { LaterText } from '../laterDa.ts'

export const kept: LaterText['kept'] = {
  kept: 'The browser has promised to keep what is stored here.',
  notKept:
    'The browser has not promised to keep what is stored here. If the phone or PC runs out of space, it may delete it. What has been sent is safe. Add Tælleværk to the home screen: most browsers then promise it.',
  unknown:
    'The browser does not say whether it keeps what is stored here. What has been sent is safe.',
  file: 'If something cannot be sent from here, save it in a file that your team lead can load. It says nothing of citizens or of you.',
}
