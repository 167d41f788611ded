import type { Text } from '../da.ts'
import { number } from './moment.ts'

export const sending: Text['sending'] = {
  allSent: 'All sent',
  undecided: (n) => `Sent, ${number(n)} to be decided on`,
  waiting: (n) => `${number(n)} waiting`,
  oldest: (when) => `oldest from ${when}`,
  toPortal: 'Log in to the network',
}
