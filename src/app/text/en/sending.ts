import type { Text } from '../da.ts'

export const sending: Text['sending'] = {
  allSent: 'All sent',
  waiting: (n) => `${n} waiting`,
  oldest: (when) => `oldest from ${when}`,
  delayed: 'Cannot send right now. Your counts are saved here and will be sent by themselves.',
  blocked:
    'Cannot send. What you have counted is saved here. Keep the page open and tell your team lead.',
}
