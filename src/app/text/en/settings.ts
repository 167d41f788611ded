import type { LaterText } from '../laterDa.ts'
import { number } from './moment.ts'

export const settings: LaterText['settings'] = {
  title: 'Settings',
  lead: 'They hold only here, on this phone or PC.',
  back: 'To the count',

  statusTitle: 'How things stand',
  undecided: (n) =>
    `${n === 1 ? 'One of them counts' : `${number(n)} of them count`} only once a lead has said yes. See which in My day.`,

  languageTitle: 'Language',

  screenTitle: 'The screen',
  awake: 'Keep the screen on while I count',
  awakeHint: 'For a phone or tablet that stands on a desk. It uses more power.',
  awakeUnknown: 'This browser cannot keep the screen on. Use the phone’s own settings instead.',

  storedTitle: 'What is stored',
}
