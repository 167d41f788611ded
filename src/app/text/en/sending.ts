import type { Text } from '../da.ts'

export const sending: Text['sending'] = {
  allSent: 'All sent',
  waiting: (n) => `${n} waiting`,
  oldest: (when) => `oldest from ${when}`,
  delayed: 'Cannot send right now. Your counts are saved here and will be sent by themselves.',
  forAnHour:
    'Something has waited for more than an hour. It is saved here and will be sent by itself.',
  forADay:
    'Something has waited for more than a day. It is saved here. Open the page where there is a network; if that does not help, tell your team lead.',
  blocked:
    'Cannot send. What you have counted is saved here. Keep the page open and tell your team lead.',
}
