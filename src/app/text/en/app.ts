import type { Text } from '../da.ts'

export const app: Text['app'] = {
  name: 'Tælleværk',
  language: { da: 'Dansk', en: 'English' },
  opening: 'Opening …',
  /** A part that is loaded when it is asked for, and could not be. */
  notLoaded:
    'This could not be fetched without a network. Close it, and try again when you are online.',
  close: 'Close',
  pages: {
    all: 'Pages',
    count: 'Count',
    today: 'My day',
    team: 'The team',
    notLoaded: 'The page could not be opened. What you have counted is saved, and you can go on.',
    again: 'Try again',
  },
  add: 'Add more',
}
