import type { LaterText } from '../laterDa.ts'

export const install: LaterText['install'] = {
  title: 'On the home screen',
  why: 'Tælleværk then opens as an app, also without a network, and the browser usually promises to keep what is stored.',
  offer: 'Add Tælleværk to the home screen',
  now: 'Add to the home screen',
  how: 'Show me how',
  notNow: 'Not now',
  done: 'Tælleværk is on the home screen here.',
  other:
    'Open the browser’s menu and choose “Install app” or “Add to Home screen”. On a PC it is in the address bar or in the menu under “Apps”.',
  apple: 'iPhone and iPad: how to do it',
  steps: [
    'Open the page in Safari and tap Share: the square with an arrow up. On some phones it is behind the three dots.',
    'Choose “Add to Home Screen”. Scroll down if you cannot see it.',
    'Tap “Add”. Tælleværk is now among your other apps.',
    'Open Tælleværk from there, and type the 10-character code from your team lead.',
  ],
  picture: {
    share: 'Share',
    add: 'Add to Home Screen',
    confirm: 'Add',
    code: '7K3QF-9M2XB',
  },
  apart:
    'The app on the home screen has a storage of its own. What you joined in Safari does not come along, so the code has to be typed in the app. What you have counted in Safari stays there: keep the page open until it says “All sent”, and then use only the app.',
}
