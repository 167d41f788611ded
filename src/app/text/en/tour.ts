import type { LaterText } from '../laterDa.ts'

export const tour: LaterText['tour'] = {
  nth: (nth, of) => `${nth} of ${of} · nothing is counted meanwhile`,
  next: 'Next',
  back: 'Back',
  leave: 'Leave',
  steps: {
    keys: {
      title: 'One tap is one contact',
      words: 'Tap the channel the citizen used. The tap is saved at once, also without a network.',
    },
    quick: {
      title: 'Quick keys say it all',
      words:
        'They count a task area, a channel and a direction at one tap. Same again counts the latest once more.',
    },
    areas: {
      title: 'What is it about?',
      words: 'Choose the task area before you tap. It stays until you choose another.',
    },
    strip: {
      title: 'Say more afterwards, if you like',
      words:
        'Your latest tap comes here: type, misdirected and more alike. Undo is for the latest tap; earlier ones are in My day.',
    },
    help: {
      title: 'In doubt? Keep your finger down',
      words:
        'Hold a key and read what belongs to it. A long press does not count. The question mark has all texts of help.',
    },
    sending: {
      title: 'Here you see whether all is sent',
      words: 'What waits is saved here and is sent by itself. There is nothing you need to do.',
    },
  },
}
