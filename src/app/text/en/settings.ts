import type { LaterText } from '../laterDa.ts'

export const settings: LaterText['settings'] = {
  title: 'Settings',
  lead: 'They hold only here, on this phone or PC.',
  back: 'To the count',

  statusTitle: 'How things stand',

  languageTitle: 'Language',

  screenTitle: 'The screen',
  awake: 'Keep the screen on while I count',
  awakeHint: 'For a phone or tablet that stands on a desk. It uses more power.',
  awakeUnknown: 'This browser cannot keep the screen on. Use the phone’s own settings instead.',

  storedTitle: 'What is stored',
}
