import type { Text } from '../da.ts'

export const mini: Text['mini'] = {
  open: 'Mini counter',
  openOnTop: 'Open the mini counter: a small window that stays on top',
  openWindow: 'Open the mini counter: a small window beside the others',
  close: 'Close the mini counter',
  isOpen: 'The mini counter is open',
  blocked: 'The browser did not open the mini counter. Allow windows from this page and try again.',
  title: (unit) => `${unit} – Tælleværk`,
  directions: { incoming: 'in', outgoing: 'out' },
  choose: (area, direction) => `${area}, ${direction}, change`,
  stranger: 'This computer counts for no unit. Open Tælleværk to join one.',
}
