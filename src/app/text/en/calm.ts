import type { LaterText } from '../laterDa.ts'

export const calm: LaterText['calm'] = {
  counting: {
    what: 'Today is a count day.',
    safe: 'Every tap is saved when the number on the key changes.',
    todo: 'Tap the channel for every contact.',
  },
  trial: {
    what: 'This is a trial.',
    safe: 'What you tap does not enter the municipality’s figures.',
    todo: 'Try everything, and tell somebody if something is difficult.',
  },
  sent: {
    what: 'Everything has been sent.',
    safe: 'The server has given a receipt for all of it.',
    todo: 'You need not do anything.',
  },
  on_its_way: {
    what: 'Something is on its way.',
    safe: 'It is saved here until the server has given a receipt for it.',
    todo: 'You need not do anything.',
  },
  kept: {
    what: 'The browser has promised to keep what is stored here.',
    safe: 'It stays here even when space runs out.',
    todo: 'You need not do anything.',
  },
  not_kept: {
    what: 'The browser has not promised to keep what is stored here.',
    safe: 'What has been sent is safe.',
    todo: 'Add Tælleværk to the home screen: most browsers then promise it.',
  },
  perhaps_kept: {
    what: 'The browser does not say whether it keeps what is stored here.',
    safe: 'What has been sent is safe.',
    todo: 'Keep the page open until it says “All sent”.',
  },
  clock_right: {
    what: 'The clock is right.',
    safe: 'Every contact stands on the right day and half-hour.',
    todo: 'You need not do anything.',
  },
  clock_wrong: {
    what: 'The clock of this phone or PC is wrong.',
    safe: 'Tælleværk goes by the server’s clock, so your taps count on the right day.',
    todo: 'Set the clock, or switch automatic time on.',
  },
}
