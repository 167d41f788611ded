import type { Text } from '../da.ts'

export const shortcuts: Text['shortcuts'] = {
  title: 'Keyboard shortcuts',
  use: 'Count with the keyboard',
  hint: 'A digit works both on the number pad and in the row above the letters. Press a line to give it another key. This applies on this computer only.',
  undo: 'Undo',
  again: 'Same again',
  direction: 'Change direction',
  sheet: 'Show keyboard shortcuts',
  none: 'no key',
  ask: (act) => `Press the key for ${act}. Esc cancels.`,
  pressOne: 'Press a key',
  given: (key, act) => `${key} now stands for ${act}.`,
  swapped: (key, act, other, left) =>
    `${key} belonged to ${other} and now stands for ${act}. ${other} now has ${left}.`,
  typing: {
    title: 'Were you writing in another window?',
    words:
      'The keys came so fast that they were not counted. See whether the first one was, and undo it if you did not mean it.',
  },
  unusable: 'That key cannot be used. Choose a digit, a letter or a sign.',
  toUsual: 'Back to the default (7 8 9 as on the number pad)',
  toOrder: '1 2 3 in order',
  asUsual: 'The keys are as they were at first.',
  inOrder: 'Keys 1 to 9 now follow the order of the screen.',
}
